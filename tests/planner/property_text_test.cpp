// What the texts and numbers of a plan say, in any world: the rules R9 and R13 to R16.
#include <algorithm>
#include <set>

#include "oracle/rules.hpp"
#include "oracle/world.hpp"
#include "testing.hpp"
#include "valgus/render.hpp"

using namespace valgus;
using testing::has;
using testing::Rules;

namespace {

std::vector<const std::string*> texts_of(const PlannedExercise& card) {
    std::vector<const std::string*> all{&card.purpose, &card.setup, &card.feel, &card.ready_when};
    for (const auto* list : {&card.steps, &card.mistakes, &card.cautions})
        for (const auto& text : *list) all.push_back(&text);
    return all;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

std::string every_format(const Plan& plan) {
    std::string text;
    for (const auto& format : formats())
        if (format.plan != nullptr)
            text += testing::rendered(format.plan, plan, Style{.width = 80, .color = false, .detail = Detail::explain});
    return text;
}

}  // namespace

PROPERTY("R9: texts speak of the asked side, and end with the change of sides where both are asked") {
    const Rules rules(given.library, given.request);
    const bool both = given.request.side == Side::both;
    const std::string side = both ? "working" : std::string(id(given.request.side));
    const std::string other = both ? "other" : side == "left" ? "right" : "left";
    for (const auto& card : given.plan().exercises) {
        if (card.dose.reminder) continue;  // of a stage that it does not tell
        const auto i = *rules.find(card.id);
        const int stage = card.progression ? card.progression->stage : 1;
        const auto spoken = [&](Text text) {
            return replaced(replaced(std::string(text), "{side}", side), "{other}", other);
        };
        for (const auto* text : texts_of(card)) RC_ASSERT(text->find('{') == std::string::npos);
        RC_ASSERT(card.purpose == spoken(*rules.stated(i, stage, &Instruction::purpose)));
        const auto setup = rules.stated(i, stage, &Instruction::setup).value_or(Text{});
        if (setup.find("{angle}") == Text::npos) RC_ASSERT(card.setup == spoken(setup));
        std::vector<std::string> steps;
        bool sided = false;
        const auto written = *rules.stated(i, stage, &Instruction::steps);
        for (const auto step : written) {
            steps.push_back(spoken(step));
            sided = sided || steps.back() != step;
        }
        const bool changes = both && (card.sides.size() == 2 || (card.laterality == Laterality::either && sided));
        RC_ASSERT(card.steps.size() == steps.size() + (changes ? 1U : 0U));
        if (changes) RC_ASSERT(!card.steps.back().empty());
        RC_ASSERT(std::equal(steps.begin(), steps.end(), card.steps.begin()));
    }
}

PROPERTY("R13: the headline counts what is in the plan") {
    const auto& plan = given.plan();
    const auto count = std::count_if(plan.exercises.begin(), plan.exercises.end(),
                                     [](const PlannedExercise& card) { return !card.dose.reminder; });
    const auto words = " · " + std::to_string(count) + (count == 1 ? " exercise" : " exercises");
    const auto minutes = (plan.duration.count() + 59) / 60;
    RC_LOG() << plan.headline << "\n";
    RC_ASSERT(plan.headline.find(words) != std::string::npos);
    RC_ASSERT(plan.headline.ends_with(" · " + std::to_string(minutes) + " min"));
}

PROPERTY("R12, R14: halves, reminders and a clinician's doses are told as such") {
    const Rules rules(given.library, given.request);
    for (const auto& card : given.plan().exercises) {
        const auto& dose = card.dose;
        RC_LOG() << card.id << ": " << dose.text << "\n";
        RC_ASSERT(dose.by_clinician == (rules.prescribed(*rules.find(card.id)) != nullptr));
        RC_ASSERT(!(dose.reminder && dose.shortened) && !(dose.shortened && dose.halved));
        RC_ASSERT((dose.text.find("(half, to leave room for") != std::string::npos) == dose.shortened);
        RC_ASSERT((dose.text.find("a reminder") != std::string::npos) == dose.reminder);
        if (!dose.reminder) RC_ASSERT((dose.brief.find(" (clinician's)") != std::string::npos) == dose.by_clinician);
        RC_ASSERT(!dose.by_clinician || !dose.shortened);
    }
}

PROPERTY("R15: the same words give the same bytes, in every format and whatever their order") {
    auto shuffled = given.options;
    std::reverse(shuffled.begin(), shuffled.end());
    for (auto& option : shuffled) std::reverse(option.values.begin(), option.values.end());
    const testing::Case again(given.world, given.owner, shuffled);
    RC_ASSERT(again.is_refused() == given.is_refused());
    if (given.is_refused()) {
        RC_ASSERT(std::get<Refusal>(again.made).findings == std::get<Refusal>(given.made).findings);
    } else {
        RC_ASSERT(every_format(again.plan()) == every_format(given.plan()));
    }
}

PROPERTY("R15: the library as a text gives the same bytes") {
    const auto& plan = given.plan();
    RC_PRE(&given.options == &given.world.wishes.front());  // one for each library
    Findings findings;
    const auto text = std::string(testing::shared_vocabulary) + testing::yaml_of(given.world);
    const std::vector<Layer> layers{{parse_yaml({"world.yaml", text}, {}, findings)}};
    const auto library = decode_library(layers, findings);
    RC_ASSERT(findings.empty());
    auto wishes = testing::wishes_of(given.options);
    wishes.today.reset();  // as given.request
    const auto made = make_plan(library, resolve(library, wishes));
    RC_ASSERT(every_format(plan) == every_format(std::get<Plan>(made)));
}

PROPERTY("R16: a plan of more than half an hour says so in one line") {
    auto request = given.request;
    request.all = true;
    request.max_exercises = std::nullopt;
    for (const auto minutes : {std::optional<int>{}, std::optional(40), std::optional(20)}) {
        request.minutes = minutes;
        const auto plan = given.plan_for(request);
        RC_ASSERT(testing::size_line(plan).empty() == (plan.duration <= std::chrono::minutes{30}));
        RC_ASSERT(testing::size_line(plan).find('\n') == std::string::npos);
    }
}

PROPERTY("R14: the plan lists every source that it cites, once, and no other") {
    const auto& plan = given.plan();
    std::set<std::string> cited;
    for (const auto& card : plan.exercises) {
        cited.insert(card.sources.begin(), card.sources.end());
        if (card.progression) cited.insert(card.progression->source);
    }
    for (const auto* list : {&plan.notes, &plan.tests, &plan.habits, &plan.activity})
        for (const auto& entry : *list) cited.insert(entry.sources.begin(), entry.sources.end());
    std::vector<std::string> listed;
    for (const auto& source : plan.sources) listed.push_back(source.id);
    RC_ASSERT(listed == std::vector<std::string>(cited.begin(), cited.end()));  // article, then planner
}
