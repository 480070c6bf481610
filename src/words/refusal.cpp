// Why there is no plan, and what would help (exit 5).
#include "support/wording.hpp"
#include "words/reasons.hpp"

namespace valgus {

namespace {

using support::quoted;
using words::text;

// So that more may follow.
std::string without_stop(std::string_view sentences) {
    return text(sentences.substr(0, sentences.size() - (sentences.ends_with('.') ? 1 : 0)));
}

class Saying {
public:
    Saying(const Library& library, const Request& request) : library_(library), request_(request) {}

    Finding operator()(const RefusedCondition& refused) const {
        const auto& condition = library_[refused.condition];
        return {.what = "there is no plan " + text(condition.label) + ": " + text(condition.refuses)};
    }

    Finding operator()(const RefusedInclusion& refused) const {
        std::vector<std::string> stones;
        for (const auto ref : refused.stones) stones.push_back(quoted(library_[ref].id));
        const auto why = !stones.empty()     ? "it comes after " + support::join_and(stones) + ", which cannot be had"
                         : refused.ruled_out ? words::why_ruled_out(library_, *refused.ruled_out, refused.exercise)
                                             : words::lacks(library_, request_, refused.lack);
        const auto otherwise = !stones.empty()     ? "leave it out, or say --mastered with what you have gone through"
                               : refused.ruled_out ? "leave it out"
                                                   : "leave it out, or make that available";
        return {.what = quoted(library_[refused.exercise].id) + " cannot be included: " + why,
                .remedy = refused.alternative ? "--include " + text(library_[*refused.alternative].id) + " can stand in"
                                              : otherwise};
    }

    Finding operator()(const NothingLeft& nothing) const {
        const auto& left_out = nothing.left_out;
        if (left_out.empty()) return {.what = "no exercise is left", .remedy = "ask for more joints, or for --all"};
        constexpr std::size_t most_named = 3;
        std::vector<std::string> reasons;
        for (std::size_t i = 0; i < left_out.size() && i < most_named; ++i)
            reasons.push_back(quoted(library_[left_out[i].exercise].id) + " (" +
                              words::why_out(library_, request_, left_out[i]) + ")");
        const auto others = static_cast<int>(left_out.size() - reasons.size());
        return {.what = "no exercise is left: " + support::join(reasons, ", ") +
                        (others > 0 ? " and " + support::plural(others, "other") : ""),
                .remedy = "exclude fewer, make more equipment available, or ask for more joints"};
    }

    Finding operator()(const TooFewMinutes& refused) const {
        const auto minutes = support::plural(*request_.minutes, "minute");
        constexpr int most_minutes = 240;  // that can be named
        auto remedy = "give it --minutes " + (refused.needed > most_minutes ? "none" : std::to_string(refused.needed));
        if (!refused.exercise) return {.what = "nothing fits into " + minutes, .remedy = std::move(remedy)};
        if (refused.alternative) remedy += ", or include " + quoted(library_[*refused.alternative].id) + " instead";
        return {.what = quoted(library_[*refused.exercise].id) + " does not fit into " + minutes +
                        " with what comes before it",
                .remedy = std::move(remedy)};
    }

    Finding operator()(const NoSession& refused) const {
        return {.what = "week " + std::to_string(refused.week) + " has no session", .remedy = "name another week"};
    }

    Finding operator()(const RefusedByLog& refused) const {
        const std::string remedy = "once a clinician has cleared you: `valgus log --cleared`";
        if (refused.rule == LogRule::s5)
            return {.what =
                        "there is no session: by the log it hurts too much, or gets sorer and sorer; rest, and have a "
                        "physio or a doctor look at it within days",
                    .remedy = remedy};
        if (!refused.condition)
            return {.what =
                        "there is no session: it was swollen the morning after; have a physio or a doctor look at it "
                        "within days, today if it is hot or you have a fever",
                    .remedy = remedy};
        const auto& condition = library_[*refused.condition];
        return {.what = "there is no session, by the log, " + text(condition.label) + ": " +
                        without_stop(condition.refuses),
                .remedy = condition.clearable
                              ? remedy
                              : "once a doctor has seen it and cleared you, on another day: `valgus log --cleared`"};
    }

private:
    const Library& library_;
    const Request& request_;
};

}  // namespace

Refusal say(const Library& library, const Request& request, const Refused& refused) {
    Refusal refusal;
    until_full([&] {
        for (const auto& reason : refused.reasons)
            refusal.findings.push_back(std::visit(Saying(library, request), reason));
    });
    return refusal;
}

}  // namespace valgus
