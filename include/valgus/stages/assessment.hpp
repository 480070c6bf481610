// What was found before a plan is made, presentation-ready; and how that is written.
#pragma once

#include "valgus/render.hpp"
#include "valgus/stages/assessed.hpp"
#include "valgus/stages/datum.hpp"

namespace valgus {

// A line of a profile.
struct Setting {
    std::string key;
    std::vector<std::string> words;
    bool is_list = false;
    std::string because;  // empty: it was said
};

struct FoundJoint {
    Labelled joint;
    Strength strength = Strength::weak;
    std::string because;
};

// "What was found", with a sentence for each.
struct AssessedPart {
    std::string id, title;
    std::vector<std::string> items;
};

struct Assessment {
    std::vector<Paragraph> refusal;  // whom to see before all else; empty: nobody. Then there is nothing else
    std::vector<Setting> settings;
    Datum baseline;  // what is measured again; a record
    std::vector<FoundJoint> joints;
    int points = 0;                                  // for the bone; those below nought against it
    std::vector<std::pair<int, std::string>> clues;  // that they are the sum of
    std::vector<std::string> found;                  // what a plan repeats: "ankle, strong: …"
    std::vector<AssessedPart> parts;
    std::vector<CitedSource> sources;
};

struct ComparedMeasure {
    std::string id, measure, before, now;  // measure: "knee to wall, right"; with the unit
    std::optional<Side> side;
    Decimal before_value, now_value;
    Comparison::Verdict verdict = Comparison::Verdict::chance;
    std::string says;  // "real: better by 2 cm"
};

// Pure, as say() of a plan is. today: what `assessed` says.
Assessment say(const Library& library, const Answers& answers, const Assessed& assessed, std::chrono::sys_days today);
std::vector<ComparedMeasure> say(const Library& library, const std::vector<Comparison>& comparisons);

// What comes next, and the command for it.
using NextSteps = std::vector<std::pair<std::string, std::string>>;

void assessment_as_text(const Assessment& assessment, const NextSteps& next, const Style& style, const Sink& sink);
// The same for those who were asked.
void assessment_after_talk(const Assessment& assessment, const NextSteps& next, const Style& style, const Sink& sink);
void assessment_as_markdown(const Assessment& assessment, const NextSteps& next, const Style& style, const Sink& sink);
void assessment_as_json(const Assessment& assessment, const NextSteps& next, const Style& style, const Sink& sink);
void assessment_as_profile(const Assessment& assessment, const Sink& sink);
void comparison_as_text(const std::vector<ComparedMeasure>& measures, const Style& style, const Sink& sink);
void comparison_as_json(const std::vector<ComparedMeasure>& measures, const Style& style, const Sink& sink);
// As read_answers reads them.
void write_answers(const Library& library, const Answers& answers, const Sink& sink);

}  // namespace valgus
