#include "cli/log_steps.hpp"

namespace valgus::cli {

namespace {

template <class E>
std::string words_for(std::optional<E> value) {
    return value ? std::string(id(*value)) : std::string();
}

}  // namespace

bool can_be_unknown(LogStep step) { return step != LogStep::all && step != LogStep::which; }

Given given_to(const LogAnswers& answers, const LogQuestion& question) {
    Given given;
    const auto word = [&](const std::string& id) {
        if (!id.empty()) given.words = {id};
    };
    const auto number = [&](const std::optional<int>& value) {
        if (value) given.number = Decimal::of(*value);
    };
    const LogRow none;
    const auto& row = question.exercise < answers.exercises.size() ? answers.exercises[question.exercise] : none;
    switch (question.step) {
        case LogStep::morning:
            word(words_for(answers.morning));
            break;
        case LogStep::morning_where:
            word(words_for(answers.morning_where));
            break;
        case LogStep::all:
            word(words_for(answers.all));
            break;
        case LogStep::which:
            for (const auto exercise : answers.different)
                given.words.emplace_back(answers.exercises[exercise].exercise);
            break;
        case LogStep::done:
            word(words_for(row.done));
            break;
        case LogStep::where:
            word(words_for(row.where));
            break;
        case LogStep::did:
            number(row.did);
            break;
        case LogStep::caved:
            number(row.caved);
            break;
        case LogStep::pain:
            number(row.pain);
            break;
        case LogStep::extra:
            number(row.extra);
            break;
        case LogStep::effort:
            number(answers.effort);
            break;
    }
    return given;
}

void put(LogAnswers& answers, const LogQuestion& question, const Given& given) {
    const auto word = given.words.empty() ? std::string_view() : std::string_view(given.words.front());
    const auto number = given.number ? std::optional(given.number->whole()) : std::nullopt;
    LogRow none;
    auto& row = question.exercise < answers.exercises.size() ? answers.exercises[question.exercise] : none;
    switch (question.step) {
        case LogStep::morning:
            answers.morning = parse<Morning>(word);
            break;
        case LogStep::morning_where:
            answers.morning_where = parse<Where>(word);
            break;
        case LogStep::all:
            answers.all = parse<AsPrinted>(word);
            break;
        case LogStep::which:
            answers.different.clear();
            for (const auto& id : given.words)
                for (std::size_t i = 0; i < answers.exercises.size(); ++i)
                    if (answers.exercises[i].exercise == id) answers.different.insert(i);
            break;
        case LogStep::done:
            row.done = parse<Done>(word);
            break;
        case LogStep::where:
            row.where = parse<Where>(word);
            break;
        case LogStep::did:
            row.did = number;
            break;
        case LogStep::caved:
            row.caved = number;
            break;
        case LogStep::pain:
            row.pain = number;
            break;
        case LogStep::extra:
            row.extra = number;
            break;
        case LogStep::effort:
            answers.effort = number;
            break;
    }
}

}  // namespace valgus::cli
