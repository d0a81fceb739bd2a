#ifndef FINALIST_LIBXML2_SHIM_H
#define FINALIST_LIBXML2_SHIM_H

#if !__has_include(<libxml/xmlversion.h>)
#error "finalist needs libxml2: apt install libxml2-dev, or brew install libxml2"
#endif
#include <libxml/xmlversion.h>
/* Debian builds libxml2 with ICU, and its encoding.h then drags <unicode/…> in, which clashes with the
   copy inside Foundation. Only the tail of a struct that nobody here touches depends on it. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* One type for Swift: libxml2 2.12 made the argument const. */
typedef void (*fx_error_func)(void *_Nullable user, const xmlError *_Nullable error);

/* XML_PARSE_NO_XXE came with 2.13. */
static inline int fx_options(void) {
    int options = XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_IGNORE_ENC;
#if LIBXML_VERSION >= 21300
    options |= XML_PARSE_NO_XXE;
#endif
#if LIBXML_VERSION >= 21400
    options |= XML_PARSE_NO_SYS_CATALOG;
#endif
    return options;
}

static xmlParserInputPtr _Nullable fx_no_external(
    const char *_Nullable url, const char *_Nullable id, xmlParserCtxtPtr _Nullable context) {
    (void)url;
    (void)id;
    (void)context;
    return (xmlParserInputPtr)0;
}

/* Once in a process, before the first parse: nothing outside the bytes given is ever opened. */
static inline void fx_initialize(void) {
    xmlInitParser();
    xmlSetExternalEntityLoader(fx_no_external);
}

/* xmlSAXHandler has variadic members, which Swift cannot set to null by name: build it here. */
static inline void fx_handler(
    xmlSAXHandler *_Nonnull handler, internalSubsetSAXFunc _Nonnull doctype, startElementNsSAX2Func _Nonnull start,
    endElementNsSAX2Func _Nonnull end, charactersSAXFunc _Nonnull text, fx_error_func _Nonnull error) {
    memset(handler, 0, sizeof *handler);
    handler->initialized = XML_SAX2_MAGIC;
    handler->internalSubset = doctype;
    handler->startElementNs = start;
    handler->endElementNs = end;
    handler->characters = text;
    handler->ignorableWhitespace = text;
    handler->cdataBlock = text;
    handler->serror = (xmlStructuredErrorFunc)error;
}

/* Where the parser stands, in bytes from the first one fed. */
static inline size_t fx_offset(xmlParserCtxtPtr _Nonnull context) {
    xmlParserInputPtr input = context->input;
    return input ? (size_t)input->consumed + (size_t)(input->cur - input->base) : 0;
}

/* Errors in namespaces go to the error function alone. */
static inline int fx_is_well_formed(xmlParserCtxtPtr _Nonnull context) { return context->wellFormed; }

/* The first index of `byte` in `count` bytes, or `count`. */
static inline size_t fx_index(const uint8_t *_Nonnull bytes, size_t count, uint8_t byte) {
    const uint8_t *found = (const uint8_t *)memchr(bytes, byte, count);
    return found ? (size_t)(found - bytes) : count;
}

static inline int fx_equal(const uint8_t *_Nonnull a, const uint8_t *_Nonnull b, size_t count) {
    return memcmp(a, b, count) == 0;
}

#endif
