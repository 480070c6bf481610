// Answers -> a record, as read_answers reads it.
#include <algorithm>

#include "assess/answer_word.hpp"
#include "valgus/stages/assessed.hpp"

namespace valgus {

namespace {

Datum of(Decimal number) { return {.kind = Datum::Kind::number, .number = number}; }
Datum of(std::string word) { return {.word = std::move(word)}; }
Datum record() { return {.kind = Datum::Kind::record}; }

Datum of(const AnswerForm& form, const Given& given) {
    if (given.left || given.right) {
        auto sides = record();
        if (given.left) sides.fields.emplace_back("left", of(*given.left));
        if (given.right) sides.fields.emplace_back("right", of(*given.right));
        return sides;
    }
    if (given.number) return of(*given.number);
    if (!given.counts.empty()) {
        auto counts = record();
        for (const auto& [option, number] : given.counts)
            counts.fields.emplace_back(std::string(option), number ? of(*number) : of("?"));
        return counts;
    }
    if (form.kind == AnswerKind::yes_no) return {.kind = Datum::Kind::truth, .truth = given.words.front() == "yes"};
    const bool is_list = form.kind == AnswerKind::choices || form.kind == AnswerKind::conditions || given.is_empty_list;
    if (!is_list) return of(given.words.front());
    Datum list{.kind = Datum::Kind::list};
    for (const auto& word : given.words) list.items.push_back(of(word));
    return list;
}

Datum of(const Question& question, const Reply& reply) {
    if (question.parts.empty()) return of(question.form, reply.front());
    auto parts = record();
    if (reply.front().is_known()) {
        auto whole = of(question.form, reply.front());
        const bool is_alone =
            std::none_of(reply.begin() + 1, reply.end(), [](const Given& part) { return part.is_known(); });
        if (whole.kind == Datum::Kind::record)
            parts = std::move(whole);
        else if (is_alone)
            return whole;
        else
            parts.fields.emplace_back(std::string(whole_key), std::move(whole));
    }
    for (std::size_t part = 1; part < reply.size(); ++part)
        if (reply[part].is_known())
            parts.fields.emplace_back(std::string(question.parts[part - 1].id),
                                      of(form_of(question, part), reply[part]));
    return parts;
}

}  // namespace

Datum datum_of(const Library& library, const Answers& answers, AnswerKeys keys) {
    auto all = record();
    for (const auto ref : every<Question>(library)) {
        const auto& question = library[ref];
        const auto key = keys == AnswerKeys::questions ? question.id : question.measure;
        std::vector<Datum> replies;
        for (const auto& reply : answers.to[ref.index])
            if (is_known(reply)) replies.push_back(of(question, reply));
        if (key.empty() || replies.empty()) continue;
        if (question.repeats == 1)
            all.fields.emplace_back(std::string(key), std::move(replies.front()));
        else
            all.fields.emplace_back(std::string(key), Datum{.kind = Datum::Kind::list, .items = std::move(replies)});
    }
    return all;
}

}  // namespace valgus
