// What was found, why, how sure that is and what would change it.
#include "valgus/assessment.hpp"

#include <algorithm>

#include "support/date.hpp"
#include "support/wording.hpp"
#include "words/words.hpp"

namespace valgus {

namespace {

using support::quoted;
using words::text;

std::string signed_number(int number) {
    return (number > 0 ? "+" : number < 0 ? "−" : "") + std::to_string(std::abs(number));
}

std::string capital(std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

std::string sentence(std::string words) {
    words = capital(std::move(words));
    return words.empty() || words.ends_with('.') || words.ends_with('?') || words.ends_with('!') ? words : words + ".";
}

class SayingAssessed {
public:
    SayingAssessed(const Library& library, const Answers& answers, const Assessed& it)
        : library_(library), answers_(answers), it_(it) {}

    Assessment all(std::chrono::sys_days today) {
        if (it_.is_refused()) {
            refusal();
            return std::move(says_);
        }
        settings(today);
        says_.baseline = datum_of(library_, answers_, AnswerKeys::measures);
        found();
        part("means", "What that means", notes());
        part("sure", "How sure that is", how_sure());
        part("changes", "What would change it", changes());
        part("open", "What is not known", open());
        sources();
        return std::move(says_);
    }

private:
    std::string because(Text clause) const { return fill(library_, answers_, clause); }

    void refusal() {
        const auto add = [&](Ref<Condition> condition) {
            const auto& named = library_[condition];
            const auto is_same = [&](const Paragraph& other) { return other.id == named.id; };
            if (std::none_of(says_.refusal.begin(), says_.refusal.end(), is_same))
                says_.refusal.push_back(
                    {text(named.id), text(named.label), text(named.refuses), words::ids_of(library_, named.sources)});
        };
        for (const auto rule : it_.stops) add(*library_[rule].condition);
        for (const auto condition : it_.named_stops) add(condition);
        if (it_.must_be_known.empty()) return;
        std::vector<std::string> open;
        for (const auto question : it_.must_be_known) open.push_back(text(library_[question].title));
        says_.refusal.push_back(
            {"not-known",
             "with warning signs that are not known",
             "Ask a clinician before you begin: a warning sign that nobody has looked for is not one that "
             "is absent. Not known: " +
                 support::join(open, "; ") + ".",
             {}});
    }

    void set(std::string key, std::vector<std::string> words, bool is_list = false, std::string because = {}) {
        says_.settings.push_back({std::move(key), std::move(words), is_list, std::move(because)});
    }
    void set(std::string key, const std::optional<int>& number, std::string because = {}) {
        if (number) set(std::move(key), {std::to_string(*number)}, false, std::move(because));
    }
    std::string because(const std::optional<Ref<Rule>>& rule) const {
        return rule ? because(library_[*rule].because) : std::string();
    }

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
        return signed_number(it_.points) + " points" + (reasons.empty() ? "" : ": " + support::join(reasons, "; "));
    }
    std::string cause_found() const {
        return text(id(*it_.cause)) + " cause, " + signed_number(it_.points) + " points";
    }

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
            items.push_back(sentence("at most " + support::plural(*it_.minutes, "minute") +
                                     " a session: " + because(it_.minutes_rule)));
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

    // "Knee to wall, 8 cm or more: …"
    std::string leads_to(const Assessed& then) const {
        std::vector<std::string> joints;
        for (const auto rule : then.focus)
            joints.push_back(text(library_[*library_[rule].focus].label) + ", " +
                             text(id(library_[rule].strength.value_or(Strength::weak))));
        auto says = joints.empty() ? std::string("no joint") : support::join(joints, "; ");
        if (then.cause != it_.cause && then.cause) says += ", cause " + text(id(*then.cause));
        return says;
    }
    std::string answer_of(const Turning& turning) const {
        const auto& question = library_[turning.question];
        const auto& form = form_of(question, turning.part);
        if (turning.again) return "the same a second time";
        const auto about = turning.part == 0 ? std::string() : text(question.parts[turning.part - 1].ask) + " ";
        if (turning.number)
            return about + written(*turning.number) + (form.unit.empty() || form.unit == "°" ? "" : " ") +
                   text(form.unit) + (turning.or_more ? " or more" : " or less");
        const auto* const option = option_of(form, turning.word);
        return about + (option != nullptr ? text(option->label) : turning.word);
    }
    std::vector<std::string> changes() const {
        constexpr std::size_t most = 8;
        std::vector<std::string> items;
        for (const auto& turning : turnings(library_, answers_)) {
            if (items.size() == most) break;
            items.push_back(sentence(text(library_[turning.question].title) +
                                     (turning.is_known ? "" : " (not known yet)") + ", " + answer_of(turning) + ": " +
                                     leads_to(turning.then)));
        }
        return items;
    }

    // What nobody said; what is not asked of this person; what was said and does not count.
    std::vector<std::string> open() const {
        std::vector<std::string> not_done, left_out, not_used, items;
        for (const auto ref : every<Question>(library_)) {
            const auto& question = library_[ref];
            const auto& replies = answers_.to[ref.index];
            const bool known =
                std::any_of(replies.begin(), replies.end(), [](const Reply& reply) { return is_known(reply); });
            const auto turn = turn_of(library_, answers_, ref);
            if (library_[question.block].must_know || question.by == AskedBy::clinician) continue;
            if (known && turn == Turn::never) not_used.push_back(text(question.title));
            if (!known && question.test && turn == Turn::ask) not_done.push_back(text(question.title));
            if (!known && question.test && turn != Turn::ask) left_out.push_back(text(question.title));
        }
        const auto add = [&](std::string_view begin, const std::vector<std::string>& titles) {
            if (!titles.empty()) items.push_back(text(begin) + support::join(titles, "; ") + ".");
        };
        add("Not done: ", not_done);
        add("Left out, since it is not for you or would tell nothing more: ", left_out);
        add("Answered, but not used, since it does not concern you: ", not_used);
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
