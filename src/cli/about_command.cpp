// valgus about: what the library knows beside exercises.
#include <array>

#include "cli/form.hpp"
#include "cli/named.hpp"
#include "cli/style.hpp"
#include "support/nearest.hpp"
#include "support/shell.hpp"
#include "support/wording.hpp"
#include "valgus/render.hpp"
#include "valgus/stages/shown.hpp"

namespace valgus::cli {

namespace {

void put_topics(const Library& library, const std::vector<const Topic*>& topics, const Style& style, const Sink& sink) {
    for (const auto* topic : topics) {
        if (topic != topics.front()) sink("\n");
        render_topic(library, *topic, style, sink);
    }
}

// The first topic, and the names of the others.
void put_overview(const Library& library, const Style& style, const Sink& sink) {
    if (!library.topics.empty()) {
        render_topic(library, library.topics.front(), style, sink);
        sink("\n");
    }
    Table table{{"topic", "what it tells"}, {}};
    for (const auto& topic : library.topics) table.rows.push_back({std::string(topic.id), std::string(topic.title)});
    render_table(table, style, sink);
}

Finding unknown_topic(const Library& library, const std::string& word) {
    std::vector<std::string_view> words;
    for (const auto& topic : library.topics) {
        words.push_back(topic.id);
        words.insert(words.end(), topic.aliases.begin(), topic.aliases.end());
    }
    Findings none;
    const bool known = !named_in(library, word, none).empty();
    if (known)
        return {.what = support::quoted(word) + " is no topic",
                .remedy = "`valgus show " + support::shell_operand(word) + "` tells of it"};
    const auto near = support::nearest(word, words);
    const std::string hint = near ? "did you mean " + support::quoted(*near) + "? " : "";
    return {.what = "unknown topic " + support::quoted(word), .remedy = hint + "`valgus list topics` names them all"};
}

Json topic_as_json(const Library& library, const Topic& topic) {
    Json::Array lists;
    for (const auto list : topic.lists) lists.emplace_back(id(list));
    return Json::Object{{"id", topic.id},
                        {"name", topic.title},
                        {"aliases", json_texts(topic.aliases)},
                        {"text", topic.text},
                        {"detail", text_or_null(topic.detail)},
                        {"lists", std::move(lists)},
                        {"sources", ids_of(library, topic.sources)}};
}

// Without a word, of all topics.
void put_topics_as_json(const Library& library, const std::vector<const Topic*>& topics, Session& session) {
    Json::Array all;
    for (const auto* topic : topics) all.push_back(topic_as_json(library, *topic));
    if (topics.empty())
        for (const auto& topic : library.topics) all.push_back(topic_as_json(library, topic));
    auto object = printed("about", session);
    object.push_back({"topics", std::move(all)});
    put_json(std::move(object), session);
}

Exit act_about(Session& session) {
    const auto& arguments = session.arguments;
    const auto form = form_of(arguments, data_forms);
    const auto style = style_of(arguments, session.surroundings);
    const auto& library = session.library();
    std::vector<const Topic*> topics;
    Findings findings;
    until_full([&] {
        for (const auto& word : arguments.words) {
            const auto topic = find<Topic>(library, word);
            if (topic) {
                topics.push_back(&library[*topic]);
            } else {
                findings.push_back(unknown_topic(library, word));
            }
        }
    });
    if (!findings.empty()) throw Failure(Exit::usage, std::move(findings));
    if (form == "json")
        put_topics_as_json(library, topics, session);
    else if (library.topics.empty())
        throw Failure(Exit::refused, "the library has no topics", "`valgus list` names what it has");
    else if (arguments.words.empty())
        put_overview(library, style, session.text_sink());
    else
        put_topics(library, topics, style, session.text_sink());
    return library.topics.empty() ? Exit::refused : Exit::done;
}

const std::array about_groups{&form_options, &library_options, &settings_options,
                              &look_options, &pager_options,   &general_options};

}  // namespace

const Command about_command{
    .name = "about",
    .summary = "what {complaint} are, causes, tests, habits, red flags",
    .words = "[TOPIC …]",
    .word = Domain::record("TOPIC", propose::topics),
    .most_words = any_words,
    .surplus = "",
    .examples = {"valgus about", "valgus about brace"},
    .groups = about_groups,
    .act = act_about,
};

}  // namespace valgus::cli
