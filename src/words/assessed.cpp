#include "words/assessed.hpp"

#include <algorithm>

#include "support/wording.hpp"
#include "words/words.hpp"

namespace valgus::words {

namespace {

std::string capital(std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

// "ankle, weak, cause unknown"
std::string leads_to(const Library& library, const Assessed& then, const Assessed& now) {
    std::vector<std::string> joints;
    for (const auto rule : then.focus)
        joints.push_back(text(library[*library[rule].focus].label) + ", " +
                         text(id(library[rule].strength.value_or(Strength::weak))));
    auto says = joints.empty() ? std::string("no joint") : support::join(joints, "; ");
    if (then.cause != now.cause && then.cause) says += ", cause " + text(id(*then.cause));
    return says;
}
std::string answer_of(const Library& library, const Turning& turning) {
    const auto& question = library[turning.question];
    const auto& form = form_of(question, turning.part);
    if (turning.again) return "the same a second time";
    if (turning.number)
        return written(*turning.number) + (form.unit.empty() || form.unit == "°" ? "" : " ") + text(form.unit) +
               (turning.or_more ? " or more" : " or less");
    const auto* const option = option_of(form, turning.word);
    return option != nullptr ? text(option->label) : turning.word;
}

// The title of a question; of a part with what is asked there: "Squats (with the heels down, how many of 5)"
std::string asked_of(const Library& library, const Turning& turning) {
    const auto& question = library[turning.question];
    if (turning.part == 0) return text(question.title);
    auto ask = text(question.parts[turning.part - 1].ask);
    if (ask.ends_with('?')) ask.pop_back();
    if (ask.empty()) return text(question.title);
    if (ask.front() >= 'A' && ask.front() <= 'Z') ask.front() = static_cast<char>(ask.front() - 'A' + 'a');
    return text(question.title) + " (" + ask + ")";
}

}  // namespace

std::string sentence(std::string words) {
    words = capital(std::move(words));
    return words.empty() || words.ends_with('.') || words.ends_with('?') || words.ends_with('!') ? words : words + ".";
}

std::vector<Paragraph> stops(const Library& library, const Assessed& it) {
    std::vector<Paragraph> refusal;
    const auto add = [&](Ref<Condition> condition) {
        const auto& named = library[condition];
        const auto is_same = [&](const Paragraph& other) { return other.id == named.id; };
        if (std::none_of(refusal.begin(), refusal.end(), is_same))
            refusal.push_back(
                {text(named.id), text(named.label), text(named.refuses), words::ids_of(library, named.sources)});
    };
    for (const auto rule : it.stops) add(*library[rule].condition);
    for (const auto condition : it.named_stops) add(condition);
    if (it.must_be_known.empty()) return refusal;
    std::vector<std::string> open;
    for (const auto question : it.must_be_known) open.push_back(text(library[question].title));
    refusal.push_back({"not-known",
                       "with warning signs that are not known",
                       "Ask a clinician before you begin: a warning sign that nobody has looked for is not one that "
                       "is absent. Not known: " +
                           support::join(open, "; ") + ".",
                       {}});
    return refusal;
}

std::vector<std::string> changes(const Library& library, const Answers& answers, const Assessed& now) {
    constexpr std::size_t most = 8;
    std::vector<std::string> items;
    for (const auto& turning : turnings(library, answers)) {
        if (items.size() == most) break;
        items.push_back(sentence(asked_of(library, turning) + (turning.is_known ? "" : ", not known yet") + ": " +
                                 answer_of(library, turning) + " would make it " +
                                 leads_to(library, turning.then, now)));
    }
    return items;
}

std::vector<std::string> open_questions(const Library& library, const Answers& answers) {
    std::vector<std::string> signs, not_done, left_out, not_used, items;
    for (const auto ref : every<Question>(library)) {
        const auto& question = library[ref];
        const auto& replies = answers.to[ref.index];
        const bool known =
            std::any_of(replies.begin(), replies.end(), [](const Reply& reply) { return is_known(reply); });
        const auto turn = turn_of(library, answers, ref);
        const bool is_sign = library[question.block].must_know;
        if (is_sign && !known && turn != Turn::never) signs.push_back(text(question.title));
        if (is_sign || question.by == AskedBy::clinician) continue;
        if (known && turn == Turn::never) not_used.push_back(text(question.title));
        if (!known && question.test && turn == Turn::ask) not_done.push_back(text(question.title));
        if (!known && question.test && turn != Turn::ask) left_out.push_back(text(question.title));
    }
    const auto add = [&](std::string_view begin, const std::vector<std::string>& titles) {
        if (!titles.empty()) items.push_back(text(begin) + support::join(titles, "; ") + ".");
    };
    add("Warning signs that are not known, for which a clinician has cleared you: ", signs);
    add("Not done: ", not_done);
    add("Not asked, for it would tell nothing more or is not safe: ", left_out);
    add("Answered, but not used, since it does not concern you: ", not_used);
    return items;
}

}  // namespace valgus::words
