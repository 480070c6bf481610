#include "assess/random_answers.hpp"

#include <rapidcheck.h>

#include "testing.hpp"
#include "valgus/stages/assessment.hpp"

namespace testing {

using namespace valgus;

namespace {

int one_of(int low, int high) { return *rc::gen::inRange(low, high + 1); }
bool is_heads() { return *rc::gen::arbitrary<bool>(); }

Decimal number(const AnswerForm& form) {
    const auto tenths = one_of(form.range->low * Decimal::in_one, form.range->high * Decimal::in_one);
    return form.decimals ? Decimal{tenths} : Decimal::of(tenths / Decimal::in_one);
}

const AnswerOption& option(const AnswerForm& form) {
    return form.options[static_cast<std::size_t>(one_of(0, static_cast<int>(form.options.size()) - 1))];
}

Side swapped(Side side) { return side == Side::left ? Side::right : side == Side::right ? Side::left : side; }

}  // namespace

Given random_given(const Library& library, const AnswerForm& form) {
    Given given;
    const auto add_words = [&](int most) {
        for (int i = one_of(0, most); i > 0; --i) {
            const std::string word(option(form).id);
            if (std::find(given.words.begin(), given.words.end(), word) == given.words.end())
                given.words.push_back(word);
        }
        given.is_empty_list = given.words.empty();
    };
    switch (form.kind) {
        case AnswerKind::yes_no:
            given.words = {is_heads() ? "yes" : "no"};
            break;
        case AnswerKind::number:
            if (!form.sides || one_of(0, 4) == 0) {
                given.number = number(form);
                break;
            }
            if (is_heads()) given.left = number(form);
            if (is_heads() || !given.left) given.right = number(form);
            break;
        case AnswerKind::choice:
            given.words = {std::string(option(form).id)};
            break;
        case AnswerKind::choices:
        case AnswerKind::conditions:
            add_words(3);
            break;
        case AnswerKind::counts:
            for (const auto& each : form.options) {
                if (one_of(0, 2) != 0) continue;
                auto counted = is_heads() ? std::optional(number(form)) : std::nullopt;
                if (counted && counted->tenths == 0 && !form.worse) counted->tenths = Decimal::in_one;
                given.counts.push_back({each.id, counted});
            }
            given.is_empty_list = given.counts.empty();
            break;
        case AnswerKind::words:
            given.words = {*rc::gen::elementOf(std::vector<std::string>{
                "stairs, down", "a walk: 5 km", "it's ?", "- a dash", "no", "7", "\"quoted\" # so", "{a: b}", "~",
                "Treppe – schnell", " x ", "null", "[", "'", "yes", "5 km?"})};
            break;
    }
    (void)library;
    return given;
}

Answers random_answers(const Library& library, bool may_stop) {
    Answers answers;
    for (const auto ref : every<Question>(library)) {
        const auto& question = library[ref];
        auto& replies = answers.to.emplace_back();
        const bool is_sign = library[question.block].must_know;
        if (is_sign && !may_stop) {
            replies.push_back({Given{.words = {"no"}}});
            continue;
        }
        for (int time = is_heads() ? one_of(1, question.repeats) : 0; time > 0; --time) {
            Reply reply(question.parts.size() + 1);
            for (std::size_t part = 0; part < reply.size(); ++part)
                if ((part != 0 || has_own_form(question)) && (reply.size() == 1 || is_heads()))
                    reply[part] = random_given(library, form_of(question, part));
            if (is_sign) reply.front().words = {one_of(0, 5) == 0 ? "yes" : "no"};
            if (is_known(reply)) replies.push_back(std::move(reply));
        }
    }
    return answers;
}

Answers mirrored(const Library& library, Answers answers) {
    for (const auto ref : every<Question>(library))
        for (auto& reply : answers.to[ref.index])
            for (std::size_t part = 0; part < reply.size(); ++part) {
                std::swap(reply[part].left, reply[part].right);
                const auto fills = form_of(library[ref], part).fills;
                if (fills != Fills::side && fills != Fills::worse) continue;
                for (auto& word : reply[part].words)
                    if (const auto side = parse<Side>(word)) word = std::string(id(swapped(*side)));
            }
    return answers;
}

std::string written(const Library& library, const Answers& answers) {
    return rendered([&](const Sink& sink) { write_answers(library, answers, sink); });
}

}  // namespace testing
