#include "render/outline/outline.hpp"

#include <algorithm>

#include "render/words.hpp"
#include "support/wording.hpp"

namespace valgus::render {

namespace {

Text purpose_of(const Purposes& purposes, Phase phase) {
    switch (phase) {
        case Phase::release:
            return purposes.release;
        case Phase::stretch:
            return purposes.stretch;
        case Phase::mobilize:
            return purposes.mobilize;
        case Phase::strengthen:
            return purposes.strengthen;
        case Phase::integrate:
            return purposes.integrate;
    }
    return {};
}

Section section_of(SectionKind kind, const std::string& title, const std::vector<Paragraph>& paragraphs) {
    Section section{.kind = kind, .title = title, .clause = {}, .entries = {}, .exercises = {}};
    for (const auto& paragraph : paragraphs) section.entries.push_back({paragraph.title, paragraph.text});
    return section;
}

Section checks_of(const Plan& plan) {
    Section section{
        .kind = SectionKind::checks, .title = "What you have learned", .clause = {}, .entries = {}, .exercises = {}};
    for (const auto& check : plan.skill_checks) section.entries.push_back({capitalized(check.skill.label), check.text});
    return section;
}

// One section a phase; the skill checks before the first phase that builds on them, or at the end if there is none.
void add_phases(const Plan& plan, std::vector<Section>& all) {
    const std::span<const PlannedExercise> cards = plan.exercises;
    bool checked = false;
    for (std::size_t begin = 0, end = 0; begin < cards.size(); begin = end) {
        const auto phase = cards[begin].phase;
        while (end < cards.size() && cards[end].phase == phase) ++end;
        if (phase == Phase::integrate && !checked) {
            all.push_back(checks_of(plan));
            checked = true;
        }
        all.push_back({.kind = SectionKind::exercises,
                       .title = std::string(label(phase)),
                       .clause = std::string(purpose_of(plan.body.phases, phase)),
                       .entries = {},
                       .exercises = cards.subspan(begin, end - begin)});
    }
    if (!checked) all.push_back(checks_of(plan));
}

Section left_out(const Plan& plan) {
    Section section{.kind = SectionKind::other, .title = "Left out", .clause = {}, .entries = {}, .exercises = {}};
    for (const auto& group : by_reason(plan.left_out))
        section.entries.push_back({{}, support::join(group.names, ", ") + " – " + group.reason});
    return section;
}

// A check-list gives no reasons, but it does not shrink in silence.
Section number_left_out(const Plan& plan, Detail detail) {
    Section section{.kind = SectionKind::other, .title = "Left out", .clause = {}, .entries = {}, .exercises = {}};
    if (!plan.left_out.empty())
        section.entries.push_back({{},
                                   support::plural(static_cast<int>(plan.left_out.size()), "exercise") +
                                       (detail == Detail::glance ? "; the plan with --full says why."
                                                                 : "; the plan without --brief says why.")});
    return section;
}

// Activities of one title, "In your run", are one section.
void add_activity(const Paragraph& activity, std::vector<Section>& all) {
    const bool goes_on = !all.empty() && all.back().kind == SectionKind::activity && all.back().title == activity.title;
    if (!goes_on)
        all.push_back({.kind = SectionKind::activity,
                       .title = activity.title,
                       .clause = "no part of the minutes",
                       .entries = {},
                       .exercises = {}});
    all.back().entries.push_back({{}, activity.text});
}

Section safety_section(const Plan& plan, const std::string& title, Placement placement) {
    const auto kind = placement == Placement::disclaimer ? SectionKind::disclaimer : SectionKind::pain;
    Section section{.kind = kind, .title = title, .clause = {}, .entries = {}, .exercises = {}};
    for (auto& text : safety(plan, placement)) section.entries.push_back({{}, std::move(text)});
    return section;
}

}  // namespace

std::vector<Section> sections(const Plan& plan, Detail detail) {
    std::vector<Section> all;
    if (!is_brief(detail)) {
        add_phases(plan, all);
        all.push_back(section_of(SectionKind::tests, "Check yourself", plan.tests));
        for (const auto& activity : plan.activity) add_activity(activity, all);
        all.push_back(section_of(SectionKind::other, "Good to know", plan.notes));
        if (detail == Detail::full) all.push_back(left_out(plan));  // else it is part of how the plan was made
        all.push_back(section_of(SectionKind::other, "Habits", plan.habits));
    }
    if (detail == Detail::explain) {
        all.push_back(how_it_was_made(plan));
        all.push_back(full_sources(plan));
    }
    if (is_brief(detail)) all.push_back(number_left_out(plan, detail));
    all.push_back(safety_section(plan, "If it hurts", Placement::pain));
    if (!is_brief(detail)) all.push_back(safety_section(plan, {}, Placement::disclaimer));
    std::erase_if(all, [](const Section& section) { return section.entries.empty() && section.exercises.empty(); });
    return all;
}

Section new_this_week(const Plan& plan) {
    Section section{.kind = SectionKind::other, .title = "New this week", .clause = {}, .entries = {}, .exercises = {}};
    for (const auto& sentence : plan.news) section.entries.push_back({{}, sentence});
    return section;
}

std::string side_line(const Plan& plan) {
    if (plan.request.side != Side::both) return {};
    return "“Working” is the " + std::string(plan.body.limb) +
           " whose turn it is, “other” is the other one. Do each exercise on one side, then change, unless it says "
           "otherwise." +
           (plan.request.worse ? " Begin with the " + std::string(label(*plan.request.worse)) + " one." : "");
}

std::vector<std::string> safety(const Plan& plan, Placement placement) {
    std::vector<std::string> texts;
    for (const auto& paragraph : plan.safety)
        if (paragraph.placement == placement) texts.push_back(paragraph.text);
    return texts;
}

std::string kit_words(const Kit& piece) {
    const bool has_stand_in = piece.provision == Provision::gear && !piece.stand_in.empty();
    return piece.equipment.label + (has_stand_in ? " (or " + piece.stand_in + ")" : "");
}

HaveReady have_ready(const Plan& plan) {
    std::vector<std::string> kit;
    std::vector<std::string> gear;
    for (const auto& item : plan.kit) {
        const bool is_gear = item.provision == Provision::gear;
        kit.push_back(kit_words(item));
        if (is_gear) gear.push_back(item.equipment.id);
    }
    return {support::join(kit, ", "), gear.empty() ? std::string() : "--without " + support::join(gear, ",")};
}

std::string time_text(Seconds time) {
    auto seconds = std::to_string(time.count() % 60);
    if (seconds.size() < 2) seconds.insert(0, 1, '0');
    return std::to_string(time.count() / 60) + ':' + seconds;
}

std::string whole_minutes(Seconds time) {
    const auto text = support::minutes_text(time);
    return text.substr(0, text.find(' '));
}

std::string dose_and_side(const PlannedExercise& card) {
    const bool one_side = card.sides.size() == 1 && card.sides.front() != Side::both;
    return card.dose.text + (one_side ? " · " + std::string(label(card.sides.front())) + " side" : "");
}

std::string dose_and_stage(const PlannedExercise& card) {
    const bool later = card.progression && !card.progression->now.empty();
    return card.dose.brief + (later ? "; " + card.progression->now : "");
}

std::string kit_of(const PlannedExercise& card) {
    std::vector<std::string> labels;
    for (const auto& item : card.equipment) labels.push_back(item.label);
    return support::join(labels, ", ");
}

}  // namespace valgus::render
