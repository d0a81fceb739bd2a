#ifndef FINALIST_TEMPLATES_H
#define FINALIST_TEMPLATES_H
#include <stddef.h>

/// A file of Templates/, carried inside the binary, so that it is there wherever the binary is moved.
struct finalist_template {
    /// The path below Templates/.
    const char *_Nonnull name;
    const unsigned char *_Nonnull bytes;
    size_t count;
};

extern const size_t finalist_template_count;

/// The templates in the order of their names; `index` is below `finalist_template_count`.
const struct finalist_template *_Nonnull finalist_template_at(size_t index);
#endif
