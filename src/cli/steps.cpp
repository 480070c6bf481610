#include "cli/steps.hpp"

#include <algorithm>

namespace valgus::cli {

namespace {

const Given* given_of(const Answers& answers, const Step& step) {
    const auto& replies = answers.to[step.question.index];
    return step.time < replies.size() && step.part < replies[step.time].size() ? &replies[step.time][step.part]
                                                                               : nullptr;
}

const AnswerOption& option_at(const Library& library, const Step& step) {
    return form_of(library[step.question], step.part).options[step.option];
}

}  // namespace

bool Steps::is_asked(const Answers& answers, Ref<Question> question) const {
    return belongs_(question) && (turns_ == Turns::all || turn_of(library_, answers, question) == Turn::ask);
}

std::vector<Step> Steps::of(const Answers& answers, Ref<Question> question, std::size_t time) const {
    std::vector<Step> steps;
    const auto& asked = library_[question];
    for (std::size_t part = 0; part <= asked.parts.size(); ++part) {
        if (part == 0 && !has_own_form(asked)) continue;
        const auto& form = form_of(asked, part);
        const Step whole{.question = question, .time = time, .part = part};
        auto step = whole;
        if (form.sides) {
            for (const auto side : {Step::Piece::left, Step::Piece::right}) {
                step.piece = side;
                steps.push_back(step);
            }
            continue;
        }
        steps.push_back(whole);
        if (form.kind != AnswerKind::counts) continue;
        const auto* const given = given_of(answers, whole);
        step.piece = Step::Piece::option;
        for (step.option = 0; step.option < form.options.size(); ++step.option) {
            const auto is_named = [&](const Counted& each) { return each.option == form.options[step.option].id; };
            if (given != nullptr && std::any_of(given->counts.begin(), given->counts.end(), is_named))
                steps.push_back(step);
        }
    }
    return steps;
}

// Of what was not named at all nothing further is asked.
bool Steps::is_needless(const Answers& answers, const Step& step) const {
    const auto& question = library_[step.question];
    if (step.part <= 1 || question.parts.front().form.kind != AnswerKind::words) return false;
    const auto& replies = answers.to[step.question.index];
    return step.time >= replies.size() || !is_known(replies[step.time]);
}

// What was said before this began; of what is measured again, its name.
bool Steps::is_known_already(const Step& step) const {
    const bool is_name = form_of(library_[step.question], step.part).kind == AnswerKind::words;
    return (turns_ == Turns::heeded || is_name) && said_to(library_, known_, step).is_known();
}

// Which times of it there are to ask for; one after the other.
std::vector<std::size_t> Steps::times_of(const Answers& answers, Ref<Question> question) const {
    std::vector<std::size_t> times;
    const auto& replies = answers.to[question.index];
    const auto& known = known_.to[question.index];
    for (std::size_t time = 0; time < static_cast<std::size_t>(library_[question].repeats); ++time) {
        if (time > 0 && (replies.size() < time || !is_known(replies[time - 1]))) break;
        if (turns_ == Turns::all && time > 0 && time >= known.size()) break;  // nothing was measured so often
        times.push_back(time);
    }
    return times;
}

std::optional<Step> Steps::next(const Answers& answers, const std::optional<Step>& after) const {
    for (const auto question : every<Question>(library_)) {
        if ((after && question < after->question) || !is_asked(answers, question)) continue;
        for (const auto time : times_of(answers, question))
            for (const auto& step : of(answers, question, time))
                if ((!after || step > *after) && !is_needless(answers, step) && !is_known_already(step)) return step;
    }
    return std::nullopt;
}

std::pair<int, int> Steps::progress(const Answers& answers, Ref<Question> question) const {
    std::pair<int, int> count{0, 0};
    for (const auto each : every<Question>(library_)) {
        if (!is_asked(answers, each)) continue;
        ++count.second;
        if (each <= question) ++count.first;
    }
    return count;
}

Given said_to(const Library& library, const Answers& answers, const Step& step) {
    const auto* const given = given_of(answers, step);
    if (given == nullptr) return {};
    Given piece;
    switch (step.piece) {
        case Step::Piece::whole:
            return *given;
        case Step::Piece::left:
            piece.number = given->left;
            return piece;
        case Step::Piece::right:
            piece.number = given->right;
            return piece;
        case Step::Piece::option:
            break;
    }
    for (const auto& each : given->counts)
        if (each.option == option_at(library, step).id) piece.number = each.number;
    return piece;
}

void set(const Library& library, Answers& answers, const Step& step, const Given& given) {
    auto& replies = answers.to[step.question.index];
    if (replies.size() <= step.time) replies.resize(step.time + 1);
    auto& reply = replies[step.time];
    reply.resize(library[step.question].parts.size() + 1);
    auto& into = reply[step.part];
    switch (step.piece) {
        case Step::Piece::whole: {
            const auto counts = into.counts;
            into = given;
            for (auto& each : into.counts)
                for (const auto& before : counts)
                    if (before.option == each.option) each.number = before.number;
            break;
        }
        case Step::Piece::left:
            into.left = given.number;
            break;
        case Step::Piece::right:
            into.right = given.number;
            break;
        case Step::Piece::option:
            for (auto& each : into.counts)
                if (each.option == option_at(library, step).id) each.number = given.number;
            break;
    }
}

}  // namespace valgus::cli
