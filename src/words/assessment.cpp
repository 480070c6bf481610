// What was found, why, how sure that is and what would change it.
#include "valgus/stages/assessment.hpp"

#include <algorithm>

#include "support/date.hpp"
#include "support/wording.hpp"
#include "words/assessed.hpp"
#include "words/words.hpp"

namespace valgus {

namespace {

using words::sentence;
using words::text;

std::string signed_number(int number) {
    return (number > 0 ? "+" : number < 0 ? "−" : "") + std::to_string(std::abs(number));
}

class SayingAssessed {
public:
    SayingAssessed(const Library& library, const Answers& answers, const Assessed& it)
        : library_(library), answers_(answers), it_(it) {}

    Assessment all(std::chrono::sys_days today) {
        if (it_.is_refused()) {
            says_.refusal = words::stops(library_, it_);
            return std::move(says_);
        }
        settings(today);
        says_.baseline = datum_of(library_, answers_, AnswerKeys::measures);
        found();
        part("means", "What that means", notes());
        part("sure", "How sure that is", how_sure());
        part("changes", "What would change it", words::changes(library_, answers_, it_));
        part("open", "What is not known", words::open_questions(library_, answers_));
        sources();
        return std::move(says_);
    }

private:
    std::string because(Text clause) const { return fill(library_, answers_, clause); }

    void set(std::string key, std::vector<std::string> words, bool is_list = false, std::string because = {}) {
        says_.settings.push_back({std::move(key), std::move(words), is_list, std::move(because)});
    }
    void set(std::string key, const std::optional<int>& number, std::string because = {}) {
        if (number) set(std::move(key), {std::to_string(*number)}, false, std::move(because));
    }
    std::string because(const std::optional<Ref<Rule>>& rule) const {
        return rule ? because(library_[*rule].because) : std::string();
    }

    std::string why(const std::optional<Ref<Rule>>& rule) const { return rule ? ": " + because(rule) : std::string(); }

    void settings(std::chrono::sys_days today) {
        if (it_.side) set("side", {text(id(*it_.side))});
        if (it_.worse) set("worse", {text(id(*it_.worse))});
        if (!it_.focus.empty()) {
            std::vector<std::string> joints, reasons;
            for (const auto rule : it_.focus) {
                joints.push_back(text(library_[*library_[rule].focus].id));
                reasons.push_back(joint_found(rule));
            }
            set("focus", joints, true, support::join(reasons, "; "));
        }
        if (it_.cause && *it_.cause != Cause::unknown) set("cause", {text(id(*it_.cause))}, false, points());
        if (it_.position) set("position", {text(library_[*it_.position].id)}, false, because(it_.position_rule));
        set("angle", it_.angle);
        set("age", it_.age);
        set("pain", it_.pain);
        if (it_.cleared) set("cleared", {"true"});
        if (!it_.conditions.empty()) {
            std::vector<std::string> reasons;
            for (const auto rule : it_.condition_rules) reasons.push_back(because(library_[rule].because));
            set("conditions", words::ids_of(library_, it_.conditions), true, support::join(reasons, "; "));
        }
        set("minutes", it_.minutes, because(it_.minutes_rule));
        set("max-exercises", it_.max_exercises, because(it_.exercises_rule));
        if (!it_.days.empty()) {
            std::vector<std::string> days;
            for (const auto day : it_.days) days.push_back(text(id(day)));
            set("days", days, true);
        }
        if (it_.knows_kit)
            set("equipment", it_.gear.empty() ? std::vector<std::string>{"none"} : words::ids_of(library_, it_.gear),
                true);
        if (!it_.missing.empty()) set("without", words::ids_of(library_, it_.missing), true);
        for (const auto ref : it_.focus) {
            const auto& rule = library_[ref];
            const auto& joint = library_[*rule.focus];
            says_.found.push_back(joint_found(ref));
            says_.joints.push_back(
                {{text(joint.id), text(joint.label)}, rule.strength.value_or(Strength::weak), because(rule.because)});
        }
        says_.points = it_.points;
        for (const auto ref : it_.clues) says_.clues.emplace_back(library_[ref].points, because(library_[ref].because));
        if (it_.cause && *it_.cause != Cause::unknown) says_.found.push_back(cause_found());
        set("assessed", {support::iso_date(today)});
        if (!says_.found.empty()) set("found", says_.found, true);
    }

    // "ankle, strong: heels raised, 5 of 5 becomes 0"
    std::string joint_found(Ref<Rule> ref) const {
        const auto& rule = library_[ref];
        return text(library_[*rule.focus].label) + ", " + text(id(rule.strength.value_or(Strength::weak))) + ": " +
               because(rule.because);
    }
    std::string points() const {
        std::vector<std::string> reasons;
        for (const auto ref : it_.clues)
            reasons.push_back(because(library_[ref].because) + " " + signed_number(library_[ref].points));
        return signed_number(it_.points) + " points for the bone" +
               (reasons.empty() ? "" : ": " + support::join(reasons, "; "));
    }
    std::string cause_found() const { return text(id(*it_.cause)) + " cause"; }

    void part(std::string id, std::string title, std::vector<std::string> items) {
        if (!items.empty()) says_.parts.push_back({std::move(id), std::move(title), std::move(items)});
    }

    void found() {
        std::vector<std::string> items;
        for (const auto rule : it_.focus) items.push_back(sentence(joint_found(rule)));
        if (it_.focus.empty()) items.emplace_back("No joint stands out, so the plan asks for none.");
        if (it_.cause)
            items.push_back(sentence(*it_.cause == Cause::unknown ? "cause not known, " + points()
                                                                  : text(label(*it_.cause)) + " (" +
                                                                        text(id(*it_.cause)) + " cause), " + points()));
        if (it_.position)
            items.push_back(sentence(text(library_[*it_.position].label) +
                                     (it_.angle ? " at " + std::to_string(*it_.angle) + "°" : "") + ": " +
                                     because(it_.position_rule)));
        for (const auto rule : it_.condition_rules)
            items.push_back(
                sentence(text(library_[*library_[rule].condition].label) + ": " + because(library_[rule].because)));
        if (it_.minutes)
            items.push_back(
                sentence("at most " + support::plural(*it_.minutes, "minute") + " a session" + why(it_.minutes_rule)));
        if (it_.max_exercises)
            items.push_back(sentence("at most " + support::plural(*it_.max_exercises, "exercise") + ": " +
                                     because(it_.exercises_rule)));
        part("found", "What was found", std::move(items));
    }

    std::vector<std::string> notes() const {
        std::vector<std::string> items;
        const auto add = [&](const std::optional<Ref<Rule>>& rule) {
            if (rule && !library_[*rule].note.empty()) items.push_back(sentence(because(library_[*rule].note)));
        };
        for (const auto rule : it_.focus) add(rule);
        for (const auto& rule : {it_.cause_rule, it_.position_rule, it_.minutes_rule, it_.exercises_rule}) add(rule);
        for (const auto rule : it_.condition_rules) add(rule);
        return items;
    }

    std::vector<std::string> how_sure() const {
        std::vector<std::string> items;
        const auto has = [&](Strength strength) {
            return std::any_of(it_.focus.begin(), it_.focus.end(),
                               [&](auto rule) { return library_[rule].strength.value_or(Strength::weak) == strength; });
        };
        if (has(Strength::strong)) items.emplace_back("Strong means that two findings agree. It is not a diagnosis.");
        if (has(Strength::weak))
            items.emplace_back("Weak means that one finding says so. Take it as a place to begin.");
        items.emplace_back(
            "How all of this is put together is opinion: no study has tried these questions and tests as a whole.");
        items.emplace_back("If this does not fit what your physio says, your physio is right.");
        return items;
    }

    void sources() {
        std::vector<std::string> ids;
        const auto add = [&](RefList<Source> sources) {
            for (const auto source : sources) ids.push_back(text(library_[source].id));
        };
        for (const auto rule : it_.focus) add(library_[rule].sources);
        for (const auto clue : it_.clues) add(library_[clue].sources);
        for (const auto rule : it_.condition_rules) add(library_[rule].sources);
        for (const auto& rule : {it_.cause_rule, it_.position_rule, it_.minutes_rule, it_.exercises_rule})
            if (rule) add(library_[*rule].sources);
        for (const auto& fact : library_.facts) {
            const bool is_told = std::any_of(says_.found.begin(), says_.found.end(), [&](const std::string& it) {
                return it.find(because(fact.because)) != std::string::npos;
            });
            if (is_told) add(fact.sources);
        }
        for (const auto& source : library_.sources)
            if (std::find(ids.begin(), ids.end(), source.id) != ids.end())
                says_.sources.push_back(
                    {text(source.id), text(source.title), text(source.authors), text(source.address), source.year});
    }

    const Library& library_;
    const Answers& answers_;
    const Assessed& it_;
    Assessment says_;
};

}  // namespace

Assessment say(const Library& library, const Answers& answers, const Assessed& assessed, std::chrono::sys_days today) {
    return SayingAssessed(library, answers, assessed).all(today);
}

}  // namespace valgus
