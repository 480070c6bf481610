#include "planner/present.hpp"

#include <algorithm>

#include "planner/explain.hpp"

namespace valgus {

namespace {

template <class T>
std::vector<std::string> ids_of(const Library& library, const Refs<T>& refs) {
    std::vector<std::string> list;
    for (const auto ref : refs) list.emplace_back(library[ref].id);
    return list;
}

std::vector<Labelled> named(const Library& library, const Refs<Exercise>& refs) {
    std::vector<Labelled> list;
    for (const auto ref : refs) list.push_back({std::string(library[ref].id), std::string(library[ref].name)});
    return list;
}

RequestEcho echo(const Library& library, const Request& request) {
    RequestEcho echo;
    echo.name = request.name;
    echo.side = request.side;
    echo.focus = labelled(library, request.focus);
    echo.focus_asked = request.focus_asked;
    echo.cause = request.cause;
    const auto& position = library[request.position];
    echo.position = {std::string(position.id), std::string(position.label)};
    echo.angle = request.angle;
    echo.week = request.week;
    echo.weeks = request.weeks;
    echo.minutes = request.minutes;
    echo.equipment = labelled(library, request.at_hand);
    echo.mastered = labelled(library, request.mastered);
    for (const auto& pin : request.stages) echo.stages.emplace_back(library[pin.exercise].id, pin.stage);
    for (const auto& item : request.doses) echo.doses.emplace_back(library[item.exercise].id, item.word);
    for (const auto& item : request.clinician_notes)
        echo.clinician_notes.emplace_back(library[item.exercise].id, item.text);
    echo.age = request.age;
    echo.conditions = labelled(library, request.conditions);
    echo.include = named(library, request.include);
    echo.exclude = named(library, request.exclude);
    echo.only = named(library, request.only);
    echo.all = request.all;
    return echo;
}

// In library order: those that were asked for or, where none was, those that the plan works on.
Refs<Joint> joints_of(const Decision& decision) {
    if (decision.request.focus_asked) return decision.request.focus;
    std::vector<bool> worked_on(decision.library.joints.size(), false);
    for (const auto& choice : decision.chosen) worked_on[decision.library[choice.exercise].joint.index] = true;
    auto joints = every<Joint>(decision.library);
    std::erase_if(joints, [&](auto ref) { return !worked_on[ref.index]; });
    return joints;
}

bool is_meant(const Note& note, const Request& request, const Refs<Joint>& joints) {
    return selects_any(note.joints, joints) && selects(note.causes, request.cause) &&
           selects(note.sides, request.side) && selects(note.positions, request.position) &&
           selects_any(note.conditions, request.conditions);
}

Paragraph paragraph(const Library& library, const Note& note) {
    return {std::string(note.id), std::string(note.title), std::string(note.text), ids_of(library, note.sources)};
}

template <class T>
std::vector<Paragraph> paragraphs(const Decision& decision, const Refs<Joint>& joints, const std::vector<T>& notes) {
    std::vector<Paragraph> list;
    for (const auto& note : notes)
        if (is_meant(note, decision.request, joints)) list.push_back(paragraph(decision.library, note));
    return list;
}

// R4: how to tell that a skill is there, for every skill that the plan builds on.
std::vector<SkillCheck> checks_of(const Decision& decision, const std::vector<Need>& needs) {
    std::vector<SkillCheck> checks;
    for (const auto ref : every<Skill>(decision.library)) {
        if (needs[ref.index].order == Need::none || is_among(decision.request.mastered, ref)) continue;
        const auto& skill = decision.library[ref];
        checks.push_back({{std::string(skill.id), std::string(skill.label)}, std::string(skill.check)});
    }
    return checks;
}

}  // namespace

void add_kit(const Decision& decision, std::vector<bool>& used) {
    for (const auto& choice : decision.chosen)
        for (const auto ref : decision.candidates[choice.exercise.index].kit) used[ref.index] = true;
}

std::vector<Kit> kit_of(const Library& library, const std::vector<bool>& used) {
    std::vector<Kit> kit;
    for (const auto ref : every<Equipment>(library)) {
        if (!used[ref.index]) continue;
        const auto& item = library[ref];
        kit.push_back({{std::string(item.id), std::string(item.label)}, std::string(item.stand_in), item.provision});
    }
    return kit;
}

std::vector<CitedSource> cited(const Library& library, const Plan& plan) {
    std::vector<std::string_view> ids;
    const auto add = [&](const std::vector<std::string>& more) { ids.insert(ids.end(), more.begin(), more.end()); };
    for (const auto& exercise : plan.exercises) {
        add(exercise.sources);
        if (exercise.progression) ids.push_back(exercise.progression->source);
    }
    for (const auto* list : {&plan.activity, &plan.notes, &plan.tests, &plan.habits})
        for (const auto& entry : *list) add(entry.sources);
    for (const auto& entry : plan.safety) add(entry.sources);
    std::sort(ids.begin(), ids.end());
    std::vector<CitedSource> sources;
    for (const auto& source : library.sources)
        if (std::binary_search(ids.begin(), ids.end(), source.id))
            sources.push_back({std::string(source.id), std::string(source.title), std::string(source.authors),
                               std::string(source.address), source.year});
    return sources;
}

std::vector<Paragraph> tests_of(const Decision& decision) {
    return paragraphs(decision, joints_of(decision), decision.library.tests);
}

Plan present(const Decision& decision) {
    const auto& library = decision.library;
    Plan plan;
    plan.library_id = library.id;
    plan.library_title = library.title;
    plan.request = echo(library, decision.request);
    const auto needs = first_needs(decision);
    const auto joints = joints_of(decision);
    for (const auto& choice : decision.chosen) {
        const auto ref = choice.exercise;
        auto card = present_exercise(library, decision.request, decision.candidates[ref.index], ref, choice.size);
        card.order = static_cast<int>(plan.exercises.size()) + 1;
        card.because = {choice.code, why_in(decision, needs, choice)};
        plan.duration += card.duration;
        plan.exercises.push_back(std::move(card));
    }
    plan.news = news_of(decision);
    plan.headline = headline(decision, plan.duration);
    std::vector<bool> used(library.equipment.size(), false);
    add_kit(decision, used);
    plan.kit = kit_of(library, used);
    for (const auto& omission : decision.left_out) {
        const auto& exercise = library[omission.exercise];
        plan.left_out.push_back(
            {std::string(exercise.id), std::string(exercise.name), {omission.code, why_out(decision, omission)}});
    }
    plan.skill_checks = checks_of(decision, needs);
    plan.activity = paragraphs(decision, joints, library.activities);
    plan.notes = paragraphs(decision, joints, library.notes);
    for (auto& note : unused_wishes(decision)) plan.notes.push_back(std::move(note));
    if (!decision.session) plan.tests = paragraphs(decision, joints, library.tests);
    plan.habits = paragraphs(decision, joints, library.habits);
    for (const auto& entry : library.safety)
        if (is_meant(entry, decision.request, joints))
            plan.safety.push_back({paragraph(library, entry), entry.placement});
    if (!decision.session) plan.account = account_of(decision, plan);
    plan.sources = cited(library, plan);
    return plan;
}

}  // namespace valgus
