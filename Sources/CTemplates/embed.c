// Every file under Templates/, by name. A test holds this list against the folder.
#include "CTemplates.h"

#if !defined(__has_embed)
#error "this compiler has no #embed: use the clang of a Swift 6.2 toolchain or newer"
#endif

static const unsigned char file0[] = {
#embed "../../Templates/report/report.css"
};
static const unsigned char file1[] = {
#embed "../../Templates/scorecards/general-service.xml"
};
static const unsigned char file2[] = {
#embed "../../Templates/scorecards/sales-retention.xml"
};
static const unsigned char file3[] = {
#embed "../../Templates/scorecards/site-visit.xml"
};
static const unsigned char file4[] = {
#embed "../../Templates/scorecards/technical-support.xml"
};
static const unsigned char file5[] = {
#embed "../../Templates/starters/bpo/contacts.csv"
};
static const unsigned char file6[] = {
#embed "../../Templates/starters/bpo/evaluation.xml"
};
static const unsigned char file7[] = {
#embed "../../Templates/starters/bpo/judgements.xml"
};
static const unsigned char file8[] = {
#embed "../../Templates/starters/bpo/record.xml"
};
static const unsigned char file9[] = {
#embed "../../Templates/starters/bpo/scorecards/calls.xml"
};
static const unsigned char file10[] = {
#embed "../../Templates/starters/bpo/visits/ardenfield.xml"
};
static const unsigned char file11[] = {
#embed "../../Templates/starters/bpo/visits/kestlewick.xml"
};
static const unsigned char file12[] = {
#embed "../../Templates/starters/bpo/visits/solvantis.xml"
};
static const unsigned char file13[] = {
#embed "../../Templates/starters/contact-centre/contacts.csv"
};
static const unsigned char file14[] = {
#embed "../../Templates/starters/contact-centre/evaluation.xml"
};
static const unsigned char file15[] = {
#embed "../../Templates/starters/contact-centre/judgements.xml"
};
static const unsigned char file16[] = {
#embed "../../Templates/starters/contact-centre/plan.xml"
};
static const unsigned char file17[] = {
#embed "../../Templates/starters/contact-centre/record.xml"
};
static const unsigned char file18[] = {
#embed "../../Templates/starters/contact-centre/responses/azulmar.xml"
};
static const unsigned char file19[] = {
#embed "../../Templates/starters/contact-centre/responses/fenwold.xml"
};
static const unsigned char file20[] = {
#embed "../../Templates/starters/contact-centre/responses/tamsin-ridge.xml"
};
static const unsigned char file21[] = {
#embed "../../Templates/starters/contact-centre/scorecards/calls.xml"
};
static const unsigned char file22[] = {
#embed "../../Templates/starters/contact-centre/scores/E1.xml"
};
static const unsigned char file23[] = {
#embed "../../Templates/starters/contact-centre/scores/E2.xml"
};
static const unsigned char file24[] = {
#embed "../../Templates/starters/contact-centre/scores/E3.xml"
};
static const unsigned char file25[] = {
#embed "../../Templates/starters/contact-centre/visits/azulmar.xml"
};
static const unsigned char file26[] = {
#embed "../../Templates/starters/contact-centre/visits/fenwold.xml"
};
static const unsigned char file27[] = {
#embed "../../Templates/starters/contact-centre/visits/tamsin-ridge.xml"
};
static const unsigned char file28[] = {
#embed "../../Templates/starters/it/contacts.csv"
};
static const unsigned char file29[] = {
#embed "../../Templates/starters/it/evaluation.xml"
};
static const unsigned char file30[] = {
#embed "../../Templates/starters/it/judgements.xml"
};
static const unsigned char file31[] = {
#embed "../../Templates/starters/it/record.xml"
};
static const unsigned char file32[] = {
#embed "../../Templates/starters/it/scorecards/calls.xml"
};
static const unsigned char file33[] = {
#embed "../../Templates/starters/it/visits/lumbrook.xml"
};
static const unsigned char file34[] = {
#embed "../../Templates/starters/it/visits/stonebeck.xml"
};
static const unsigned char file35[] = {
#embed "../../Templates/starters/it/visits/veridane.xml"
};

static const struct finalist_template templates[] = {
    {"report/report.css", file0, sizeof file0},
    {"scorecards/general-service.xml", file1, sizeof file1},
    {"scorecards/sales-retention.xml", file2, sizeof file2},
    {"scorecards/site-visit.xml", file3, sizeof file3},
    {"scorecards/technical-support.xml", file4, sizeof file4},
    {"starters/bpo/contacts.csv", file5, sizeof file5},
    {"starters/bpo/evaluation.xml", file6, sizeof file6},
    {"starters/bpo/judgements.xml", file7, sizeof file7},
    {"starters/bpo/record.xml", file8, sizeof file8},
    {"starters/bpo/scorecards/calls.xml", file9, sizeof file9},
    {"starters/bpo/visits/ardenfield.xml", file10, sizeof file10},
    {"starters/bpo/visits/kestlewick.xml", file11, sizeof file11},
    {"starters/bpo/visits/solvantis.xml", file12, sizeof file12},
    {"starters/contact-centre/contacts.csv", file13, sizeof file13},
    {"starters/contact-centre/evaluation.xml", file14, sizeof file14},
    {"starters/contact-centre/judgements.xml", file15, sizeof file15},
    {"starters/contact-centre/plan.xml", file16, sizeof file16},
    {"starters/contact-centre/record.xml", file17, sizeof file17},
    {"starters/contact-centre/responses/azulmar.xml", file18, sizeof file18},
    {"starters/contact-centre/responses/fenwold.xml", file19, sizeof file19},
    {"starters/contact-centre/responses/tamsin-ridge.xml", file20, sizeof file20},
    {"starters/contact-centre/scorecards/calls.xml", file21, sizeof file21},
    {"starters/contact-centre/scores/E1.xml", file22, sizeof file22},
    {"starters/contact-centre/scores/E2.xml", file23, sizeof file23},
    {"starters/contact-centre/scores/E3.xml", file24, sizeof file24},
    {"starters/contact-centre/visits/azulmar.xml", file25, sizeof file25},
    {"starters/contact-centre/visits/fenwold.xml", file26, sizeof file26},
    {"starters/contact-centre/visits/tamsin-ridge.xml", file27, sizeof file27},
    {"starters/it/contacts.csv", file28, sizeof file28},
    {"starters/it/evaluation.xml", file29, sizeof file29},
    {"starters/it/judgements.xml", file30, sizeof file30},
    {"starters/it/record.xml", file31, sizeof file31},
    {"starters/it/scorecards/calls.xml", file32, sizeof file32},
    {"starters/it/visits/lumbrook.xml", file33, sizeof file33},
    {"starters/it/visits/stonebeck.xml", file34, sizeof file34},
    {"starters/it/visits/veridane.xml", file35, sizeof file35},
};

const size_t finalist_template_count = sizeof templates / sizeof templates[0];

const struct finalist_template *finalist_template_at(size_t index) { return &templates[index]; }
