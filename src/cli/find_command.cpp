// valgus find: where a library speaks of something.
#include <array>

#include "cli/ending.hpp"
#include "cli/form.hpp"
#include "cli/style.hpp"
#include "support/text.hpp"
#include "support/wording.hpp"
#include "valgus/stages/written.hpp"

namespace valgus::cli {

namespace {

constexpr int most_lines = 3;  // of a text that was found

std::string found_as_text(const Hit& hit, int width) {
    constexpr int indent = 4;
    const auto title = std::string(hit.record->id) + "  " + std::string(hit.record->name) + "  (" +
                       std::string(hit.record->noun) + ")";
    std::string text;
    if (support::display_width(title) <= width)
        text = title + "\n";
    else
        for (const auto& line : support::wrap(title, std::max(width - indent, 20)))
            text += (text.empty() ? "" : std::string(indent, ' ')) + line + "\n";
    const auto lines = support::wrap(hit.key + ": " + hit.text, std::max(width - indent, 20));
    for (std::size_t i = 0; i < lines.size() && i < most_lines; ++i) {
        const bool goes_on = i + 1 == most_lines && i + 1 < lines.size();
        text += (lines[i].empty() ? std::string() : std::string(indent, ' ')) + lines[i] + (goes_on ? " …" : "") + "\n";
    }
    return text;
}

Json found_as_json(const Hit& hit) {
    return Json::Object{{"id", hit.record->id},           {"name", hit.record->name}, {"kind", hit.record->noun},
                        {"section", hit.record->section}, {"key", hit.key},           {"text", hit.text}};
}

Exit act_find(Session& session) {
    const auto& words = session.arguments.words;
    if (words.empty()) throw Failure(Exit::usage, "what is to be found?", "write `valgus find WORD`");
    for (const auto& word : words)
        if (word.find_first_not_of(' ') == std::string::npos)
            throw Failure(Exit::usage, "an empty word is everywhere", "write a word");
    const auto form = form_of(session.arguments, data_forms);
    const auto style = style_of(session.arguments, session.surroundings);
    const auto layers = session.layers();
    const auto records = written_records(layers);
    const auto hits = find_words(records, words);
    if (form == "json") {
        Json::Array found;
        for (const auto& hit : hits) found.push_back(found_as_json(hit));
        auto object = printed("find", session);
        object.push_back({"words", json_texts(words)});
        object.push_back({"hits", std::move(found)});
        put_json(std::move(object), session);
        return hits.empty() ? Exit::refused : Exit::done;
    }
    if (hits.empty())
        throw Failure(Exit::refused, "nothing has " + support::quoted(support::join(words, " ")) + " in it",
                      "try fewer words, or a part of one");
    const auto sink = session.text_sink();
    for (const auto& hit : hits) sink(found_as_text(hit, style.width));
    return Exit::done;
}

const std::array find_groups{&form_options, &library_options, &settings_options,
                             &look_options, &pager_options,   &general_options};

}  // namespace

const Command find_command{
    .name = "find",
    .summary = "where the library speaks of something: in names, steps, topics, conditions, sources",
    .words = "WORD …",
    .word = domains::any_text,
    .most_words = any_words,
    .surplus = "",
    .examples = {"valgus find hip replacement", "valgus find kneecap --format json"},
    .groups = find_groups,
    .act = act_find,
};

}  // namespace valgus::cli
