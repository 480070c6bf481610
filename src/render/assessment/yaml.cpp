#include "support/yaml.hpp"

#include "render/assessment/assessment.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace render {

std::string flow(const Datum& datum) {
    std::vector<std::string> all;
    switch (datum.kind) {
        case Datum::Kind::word:
            return support::yaml_word(datum.word);
        case Datum::Kind::number:
            return written(datum.number);
        case Datum::Kind::truth:
            return datum.truth ? "yes" : "no";
        case Datum::Kind::list:
            for (const auto& item : datum.items) all.push_back(flow(item));
            return "[" + support::join(all, ", ") + "]";
        case Datum::Kind::record:
            for (const auto& [key, value] : datum.fields) all.push_back(support::yaml_word(key) + ": " + flow(value));
            return "{" + support::join(all, ", ") + "}";
    }
    return {};
}

}  // namespace render

namespace {

// One line: a clause of a library may hold what would end it.
std::string comment(std::string text) {
    for (auto& c : text)
        if (c == '\n') c = ' ';
    return text.empty() ? std::string() : "  # " + text;
}

}  // namespace

void render::profile_lines(const Assessment& assessment, bool with_reasons, const Sink& sink) {
    for (const auto& [key, words, is_list, because] : assessment.settings) {
        std::vector<std::string> all;
        for (const auto& word : words) all.push_back(support::yaml_word(word));
        const auto value = is_list ? "[" + support::join(all, ", ") + "]" : all.front();
        auto line = std::string(key).append(": ").append(value);
        if (with_reasons && key != "found") line += comment(because);
        sink(line += '\n');
    }
    if (!assessment.baseline.fields.empty()) sink("baseline: " + render::flow(assessment.baseline) + "\n");
}

void assessment_as_profile(const Assessment& assessment, const Sink& sink) {
    sink("# Found by answers and simple tests; not a diagnosis.\n");
    render::profile_lines(assessment, true, sink);
}

void write_answers(const Library& library, const Answers& answers, const Sink& sink) {
    for (const auto& [key, value] : datum_of(library, answers, AnswerKeys::questions).fields)
        sink(key + ": " + render::flow(value) + "\n");
}

}  // namespace valgus
