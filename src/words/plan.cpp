// A decision as a plan that a renderer can print without looking anything up.
#include <algorithm>

#include "support/wording.hpp"
#include "valgus/stages/request_rows.hpp"
#include "words/account.hpp"
#include "words/card.hpp"
#include "words/changes.hpp"
#include "words/headline.hpp"
#include "words/news.hpp"
#include "words/notes.hpp"
#include "words/notices.hpp"
#include "words/protocol.hpp"
#include "words/reasons.hpp"
#include "words/sources.hpp"

namespace valgus {

namespace {

using namespace words;

// What a plan says of what was asked for: records by id and everyday word, what was said of exercises by their ids.
class Echoing {
public:
    explicit Echoing(const Library& library) : library_(library) {}

    template <class T>
    void echo(const T& asked, T& echoed) const {
        echoed = asked;
    }
    template <class T>
    void echo(const Refs<T>& asked, std::vector<Labelled>& echoed) const {
        for (const auto ref : asked) echo(ref, echoed.emplace_back());
    }
    template <class T>
    void echo(Ref<T> asked, Labelled& echoed) const {
        echoed = {text(library_[asked].id), text(library_[asked].label)};
    }
    void echo(Ref<Exercise> asked, Labelled& echoed) const {
        echoed = {text(library_[asked].id), text(library_[asked].name)};
    }
    template <class Said, class T>
    void echo(const std::vector<Said>& asked, std::vector<std::pair<std::string, T>>& echoed) const {
        for (const auto& said : asked)
            if (is_said(said)) echoed.emplace_back(library_[said.exercise].id, what(said));
    }
    template <class T>
    void echo(const std::optional<Ref<T>>& asked, std::optional<Labelled>& echoed) const {
        if (asked) echo(*asked, echoed.emplace());
    }
    void echo(Ref<Protocol> asked, Labelled& echoed) const {
        echoed = {text(library_[asked].id), text(library_[asked].name)};
    }

private:
    template <class Said>
    static bool is_said(const Said& /*said*/) {
        return true;
    }
    static bool is_said(const PrescribedDose& dose) { return dose.by_clinician; }
    static int what(const Pin& pin) { return pin.stage; }
    static std::string what(const PrescribedDose& dose) { return dose.word; }
    static std::string what(const ClinicianNote& note) { return note.text; }

    const Library& library_;
};

RequestEcho echo(const Library& library, const Request& request, int week) {
    RequestEcho echo;
    for_each_request_row([&](const auto& row) { Echoing(library).echo(request.*row.asked, echo.*row.echoed); });
    echo.clinic = request.clinic;
    echo.focus_asked = request.focus_asked;
    echo.week = week;
    return echo;
}

// R4: how to tell that a skill is there, for every skill that the plan builds on.
std::vector<SkillCheck> checks_of(const Library& library, const Refs<Skill>& skills) {
    std::vector<SkillCheck> checks;
    for (const auto ref : skills) {
        const auto& skill = library[ref];
        checks.push_back({{text(skill.id), text(skill.label)}, text(skill.check)});
    }
    return checks;
}

std::vector<Kit> kit_of(const Library& library, const Refs<Equipment>& equipment) {
    std::vector<Kit> kit;
    for (const auto ref : equipment) {
        const auto& item = library[ref];
        kit.push_back({{text(item.id), text(item.label)}, text(item.stand_in), item.provision});
    }
    return kit;
}

std::vector<LeftOutExercise> left_out_of(const Library& library, const Request& request, const Decision& decision) {
    std::vector<LeftOutExercise> left_out;
    for (const auto& omission : decision.left_out) {
        const auto& exercise = library[omission.exercise];
        left_out.push_back(
            {text(exercise.id), text(exercise.name), {omission.code, why_out(library, request, omission)}});
    }
    return left_out;
}

// Nobody has said what there is to find out.
std::string where_to_begin(const Library& library, const Request& request) {
    const bool is_open = !request.focus_asked && request.cause == Cause::unknown && request.position.index == 0 &&
                         !request.angle && request.only.empty() && request.found.empty();
    if (!is_open || library.questions.empty()) return {};
    const bool is_quick_with_tests =
        std::any_of(library.questions.begin(), library.questions.end(),
                    [](const Question& question) { return question.quick && question.test; });
    return std::string("Not sure which joint, cause or position? `valgus assess` finds out") +
           (is_quick_with_tests ? "; with --quick by four minutes of questions and three tests." : ".");
}

}  // namespace

Plan say(const Library& library, const Request& request, const Decision& decision) {
    Plan plan;
    plan.library_id = library.id;
    plan.library_title = library.title;
    plan.language = library.language;
    plan.body = library.body;
    plan.kept = library.kept;
    plan.request = echo(library, request, decision.week);
    plan.headline = headline(library, request, decision);
    if (request.protocol) plan.protocol = followed(library, library[*request.protocol]);
    plan.notices = notices(library, request, decision);
    plan.where_to_begin = where_to_begin(library, request);
    plan.news = news(library, request, decision.news);
    for (const auto& omission : decision.left_out)
        if (omission.code == LeftOut::log && omission.change)
            plan.news.push_back("Not today: " + text(library[omission.exercise].name) + " (" +
                                why_changed(library, *omission.change) + ").");
    plan.kind = decision.session.value_or(SessionKind::full);
    plan.duration = decision.duration;
    plan.kit = kit_of(library, decision.kit);
    for (const auto& card : decision.cards) {
        plan.exercises.push_back(card_of(library, request, card));
        plan.exercises.back().order = static_cast<int>(plan.exercises.size());
        plan.exercises.back().card = plan.exercises.back().order;
    }
    plan.left_out = left_out_of(library, request, decision);
    plan.skill_checks = checks_of(library, decision.builds_on);
    plan.activity = paragraphs(library, decision.activities);
    plan.notes = paragraphs(library, decision.notes);
    plan.habits = paragraphs(library, decision.habits);
    // Whether to begin at all comes before what somebody's condition asks for.
    for (const bool is_general : {true, false})
        for (const auto ref : decision.safety)
            if (library[ref].conditions.empty() == is_general)
                plan.safety.push_back({paragraph(library, library[ref]), library[ref].placement});
    if (!decision.session) {  // a program tells these once, of all sessions
        add_unused_wishes(library, request, decision, plan.notes);
        plan.tests = paragraphs(library, decision.tests);
        plan.account = account_of(library, request, decision, plan);
    }
    plan.sources = cited(library, plan);
    return plan;
}

std::variant<Plan, Refusal> make_plan(const Library& library, const Request& request) {
    const auto decided = decide(library, request);
    if (const auto* refused = std::get_if<Refused>(&decided)) return say(library, request, *refused);
    return say(library, request, std::get<Decision>(decided));
}

}  // namespace valgus
