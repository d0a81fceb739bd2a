// Every file under Templates/, by name. A test holds this list against the folder.
#include "CTemplates.h"

#if !defined(__has_embed)
#error "this compiler has no #embed: use the clang of a Swift 6.2 toolchain or newer"
#endif

static const unsigned char file0[] = {
#embed "../../Templates/report/report.css"
};
static const unsigned char file1[] = {
#embed "../../Templates/schema/agreement.schema.json"
};
static const unsigned char file2[] = {
#embed "../../Templates/schema/call-plan.schema.json"
};
static const unsigned char file3[] = {
#embed "../../Templates/schema/calls.schema.json"
};
static const unsigned char file4[] = {
#embed "../../Templates/schema/comparison.schema.json"
};
static const unsigned char file5[] = {
#embed "../../Templates/schema/cost.schema.json"
};
static const unsigned char file6[] = {
#embed "../../Templates/schema/draw.schema.json"
};
static const unsigned char file7[] = {
#embed "../../Templates/schema/finalist.xsd"
};
static const unsigned char file8[] = {
#embed "../../Templates/schema/methods.schema.json"
};
static const unsigned char file9[] = {
#embed "../../Templates/schema/panel-agreement.schema.json"
};
static const unsigned char file10[] = {
#embed "../../Templates/schema/results.xsd"
};
static const unsigned char file11[] = {
#embed "../../Templates/schema/sensitivity.schema.json"
};
static const unsigned char file12[] = {
#embed "../../Templates/schema/staffing.schema.json"
};
static const unsigned char file13[] = {
#embed "../../Templates/schema/visit.schema.json"
};
static const unsigned char file14[] = {
#embed "../../Templates/schema/weights.schema.json"
};
static const unsigned char file15[] = {
#embed "../../Templates/scorecards/general-service.xml"
};
static const unsigned char file16[] = {
#embed "../../Templates/scorecards/sales-retention.xml"
};
static const unsigned char file17[] = {
#embed "../../Templates/scorecards/site-visit.xml"
};
static const unsigned char file18[] = {
#embed "../../Templates/scorecards/technical-support.xml"
};
static const unsigned char file19[] = {
#embed "../../Templates/starters/bpo/evaluation.xml"
};
static const unsigned char file20[] = {
#embed "../../Templates/starters/contact-centre/evaluation.xml"
};
static const unsigned char file21[] = {
#embed "../../Templates/starters/contact-centre/plan.xml"
};
static const unsigned char file22[] = {
#embed "../../Templates/starters/contact-centre/responses/azulmar.xml"
};
static const unsigned char file23[] = {
#embed "../../Templates/starters/contact-centre/responses/fenwold.xml"
};
static const unsigned char file24[] = {
#embed "../../Templates/starters/contact-centre/responses/tamsin-ridge.xml"
};
static const unsigned char file25[] = {
#embed "../../Templates/starters/contact-centre/scores/E1.xml"
};
static const unsigned char file26[] = {
#embed "../../Templates/starters/contact-centre/scores/E2.xml"
};
static const unsigned char file27[] = {
#embed "../../Templates/starters/contact-centre/scores/E3.xml"
};
static const unsigned char file28[] = {
#embed "../../Templates/starters/it/evaluation.xml"
};

static const struct finalist_template templates[] = {
    {"report/report.css", file0, sizeof file0},
    {"schema/agreement.schema.json", file1, sizeof file1},
    {"schema/call-plan.schema.json", file2, sizeof file2},
    {"schema/calls.schema.json", file3, sizeof file3},
    {"schema/comparison.schema.json", file4, sizeof file4},
    {"schema/cost.schema.json", file5, sizeof file5},
    {"schema/draw.schema.json", file6, sizeof file6},
    {"schema/finalist.xsd", file7, sizeof file7},
    {"schema/methods.schema.json", file8, sizeof file8},
    {"schema/panel-agreement.schema.json", file9, sizeof file9},
    {"schema/results.xsd", file10, sizeof file10},
    {"schema/sensitivity.schema.json", file11, sizeof file11},
    {"schema/staffing.schema.json", file12, sizeof file12},
    {"schema/visit.schema.json", file13, sizeof file13},
    {"schema/weights.schema.json", file14, sizeof file14},
    {"scorecards/general-service.xml", file15, sizeof file15},
    {"scorecards/sales-retention.xml", file16, sizeof file16},
    {"scorecards/site-visit.xml", file17, sizeof file17},
    {"scorecards/technical-support.xml", file18, sizeof file18},
    {"starters/bpo/evaluation.xml", file19, sizeof file19},
    {"starters/contact-centre/evaluation.xml", file20, sizeof file20},
    {"starters/contact-centre/plan.xml", file21, sizeof file21},
    {"starters/contact-centre/responses/azulmar.xml", file22, sizeof file22},
    {"starters/contact-centre/responses/fenwold.xml", file23, sizeof file23},
    {"starters/contact-centre/responses/tamsin-ridge.xml", file24, sizeof file24},
    {"starters/contact-centre/scores/E1.xml", file25, sizeof file25},
    {"starters/contact-centre/scores/E2.xml", file26, sizeof file26},
    {"starters/contact-centre/scores/E3.xml", file27, sizeof file27},
    {"starters/it/evaluation.xml", file28, sizeof file28},
};

const size_t finalist_template_count = sizeof templates / sizeof templates[0];

const struct finalist_template *finalist_template_at(size_t index) { return &templates[index]; }
