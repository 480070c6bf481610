// How a plan changes when a wish or the library changes a little, in any world.
#include <algorithm>
#include <set>

#include "oracle/rules.hpp"
#include "oracle/world.hpp"
#include "testing.hpp"
#include "valgus/render.hpp"

using namespace valgus;
using testing::card_of;
using testing::has;
using testing::Index;
using testing::is_in;
using testing::Rules;

namespace {

Request without_limits(const testing::Case& given) {
    auto request = given.request;
    request.minutes = request.max_exercises = std::nullopt;
    return request;
}

// All that is said of a card but why it is there.
std::string content(const PlannedExercise& card) {
    std::string text = card.id + card.dose.text + card.purpose + card.setup + card.feel + card.ready_when +
                       std::to_string(card.duration.count());
    for (const auto* list : {&card.steps, &card.mistakes, &card.cautions, &card.sources})
        for (const auto& line : *list) text += line;
    for (const auto& thing : card.equipment) text += thing.id;
    return text + (card.progression ? card.progression->now + card.progression->text : "");
}

// The codes alone: how a reason is worded may tell of what became impossible besides.
std::string reasons(const Plan& plan) {
    std::string text;
    for (const auto& card : plan.exercises) text += card.id + " " + std::string(id(card.because.code)) + "\n";
    for (const auto& left : plan.left_out) text += left.id + " " + std::string(id(left.because.code)) + "\n";
    return text;
}

std::string contents(const Plan& plan) {
    std::string text;
    for (const auto& card : plan.exercises) text += content(card) + "\n";
    return text;
}

std::string swapped(std::string text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool left = text.compare(at, 4, "left") == 0;
        if (left || text.compare(at, 5, "right") == 0) text.replace(at, left ? 4 : 5, left ? "right" : "left");
    }
    return text;
}

testing::Yaml swapped(testing::Yaml tree) {
    tree.text = tree.text == "left" || tree.text == "right" ? swapped(tree.text) : tree.text;
    for (auto& child : tree.children) child.second = swapped(std::move(child.second));
    return tree;
}

template <class T>
Ref<T> nth(std::size_t i) {
    return {static_cast<std::uint16_t>(i)};
}

}  // namespace

namespace {

bool is_stone_of_any(const Rules& rules, Index stone) {
    for (Index drill = 0; drill < rules.count(); ++drill)
        if (rules.is_stone_of(stone, drill)) return true;
    return false;
}

}  // namespace

PROPERTY("R7: to exclude what is neither in nor left out changes nothing") {
    const auto& plan = given.plan();
    std::set<std::string> told;
    for (const auto& card : plan.exercises) told.insert(card.id);
    for (const auto& left : plan.left_out) told.insert(left.id);
    // What minutes cut without telling is a prerequisite or a stand-in: others build on it.
    auto unlimited = without_limits(given);
    for (const auto& card : given.plan_for(unlimited).exercises) told.insert(card.id);
    for (std::size_t i = 0; i < given.library.exercises.size(); ++i) {
        if (told.contains(std::string(given.library.exercises[i].id))) continue;
        bool is_stone = false;  // of what came in after it, in an earlier week, or stands in for one
        const Rules rules(given.library, given.request);
        for (std::size_t k = 0; k < given.library.exercises.size(); ++k) {
            is_stone = is_stone || rules.is_stone_of(i, k);
            for (const auto other : given.library.exercises[k].alternatives)
                is_stone = is_stone || (other.index == i && is_stone_of_any(rules, k));
        }
        if (is_stone || !given.library.exercises[i].teaches.empty()) continue;  // nor of a reminder's teacher
        if (!given.library.exercises[i].after.empty()) continue;  // nor what would stand in for another, if it could
        auto request = given.request;
        request.exclude.insert(std::lower_bound(request.exclude.begin(), request.exclude.end(), nth<Exercise>(i)),
                               nth<Exercise>(i));
        const auto made = make_plan(given.library, request);
        RC_LOG() << "without " << given.library.exercises[i].id << "\n";
        RC_ASSERT(std::holds_alternative<Plan>(made));
        RC_ASSERT(contents(std::get<Plan>(made)) == contents(plan));
        RC_ASSERT(reasons(std::get<Plan>(made)) == reasons(plan));
        RC_ASSERT(std::get<Plan>(made).headline == plan.headline);
    }
}

PROPERTY("R7: to exclude what is in leaves it out as excluded, and nothing but a lost learner gives way to it") {
    const Rules rules(given.library, given.request);
    const auto request = without_limits(given);
    for (const auto& card : given.plan_for(request).exercises) {
        const auto i = *rules.find(card.id);
        if (rules.is_included(i) || rules.is_only(i) || !rules.called(i)) continue;
        auto less = request;
        less.exclude.push_back(nth<Exercise>(i));
        std::sort(less.exclude.begin(), less.exclude.end());
        const auto made = make_plan(given.library, less);
        if (std::holds_alternative<Refusal>(made)) continue;
        const auto& after = std::get<Plan>(made);
        RC_ASSERT(!is_in(after, card.id));
        bool told = false;
        for (const auto& left : after.left_out)
            told = told || (left.id == card.id && left.because.code == LeftOut::excluded);
        RC_ASSERT(told);
    }
}

PROPERTY("R9: left and right mirror each other") {
    const auto& plan = given.plan();
    const testing::World mirror{swapped(given.world.library), given.world.wishes, given.world.percent};
    auto options = given.options;
    for (auto& option : options)
        if (option.flag == "--side" || option.flag == "--worse") option.values.front() = swapped(option.values.front());
    const testing::Case other(mirror, testing::Case::sound_library(mirror), options);
    RC_ASSERT(contents(other.plan()) == swapped(contents(plan)));
    RC_ASSERT(other.plan().headline == swapped(plan.headline));
    for (std::size_t i = 0; i < plan.exercises.size(); ++i) {
        const auto mirrored = [](Side side) {
            return side == Side::left ? Side::right : side == Side::right ? Side::left : side;
        };
        auto sides = plan.exercises[i].sides;
        for (auto& side : sides) side = given.request.side == Side::both ? side : mirrored(side);
        if (given.request.worse) std::reverse(sides.begin(), sides.end());
        RC_ASSERT(other.plan().exercises[i].sides == sides);
    }
}

PROPERTY("R1: an extra exercise that nothing calls changes nothing") {
    const auto& plan = given.plan();
    RC_PRE(!given.request.all);
    RC_PRE(&given.options <= &given.world.wishes[given.world.wishes.size() / 2]);  // each decodes the library again
    auto larger = given.world;
    auto& exercises = larger.library.children.back().second.children;
    const testing::Yaml* core = nullptr;  // its joint has a core exercise, so the focus calls no extra one
    for (const auto& [none, exercise] : exercises) {
        bool extra = false;
        for (const auto& [key, value] : exercise.children) extra = extra || key == "rank";
        if (!extra) core = &exercise;
    }
    if (core == nullptr) RC_DISCARD("no core");
    testing::Yaml quiet{testing::Yaml::Kind::mapping};
    for (const auto& [key, value] : core->children)
        if (has(std::set<std::string>{"joint", "laterality", "posture", "purpose", "steps", "dose"}, key))
            quiet.children.emplace_back(key, value);
    for (const auto* text : {"id", "name", "phase", "rank"})
        quiet.children.emplace_back(text, testing::Yaml{testing::Yaml::Kind::scalar, *text == 'p'   ? "stretch"
                                                                                     : *text == 'r' ? "extra"
                                                                                                    : "quiet"});
    exercises.emplace_back("", std::move(quiet));
    const testing::Case other(larger, testing::Case::sound_library(larger), given.options);
    for (const auto& format : formats())
        if (format.plan != nullptr)
            RC_ASSERT(testing::rendered(format.plan, other.plan(), Style{}) ==
                      testing::rendered(format.plan, plan, Style{}));
}

PROPERTY("R1: to name every joint loses nothing that was called without a focus") {
    auto request = without_limits(given);
    RC_PRE(!request.focus_asked);
    const auto before = given.plan_for(request);
    request.focus_asked = true;
    const auto after = given.plan_for(request);
    for (const auto& card : before.exercises)
        if (card.because.code != Included::substitute && card.because.code != Included::prerequisite) {
            RC_ASSERT(is_in(after, card.id));
            RC_ASSERT((card_of(after, card.id)->because.code <= card.because.code));  // or an earlier reason
        }
}

PROPERTY("R3: the angle changes nothing but texts that name it; where none does, a note says so") {
    for (const auto& exercise : given.library.exercises)  // else it ends stages too
        for (const auto& stage : exercise.stages) RC_PRE(!stage.bend.has_value());
    auto without = given.request, with = given.request;
    without.angle = std::nullopt;
    with.angle = given.world.percent;
    const auto plan = given.plan_for(without), other = given.plan_for(with);
    RC_ASSERT(reasons(other) == reasons(plan));
    bool named_once = false;
    for (std::size_t i = 0; i < plan.exercises.size(); ++i) {
        RC_ASSERT(other.exercises[i].dose.text == plan.exercises[i].dose.text);
        RC_ASSERT(other.exercises[i].steps == plan.exercises[i].steps);
        const bool named = plan.exercises[i].setup.find("the point where") != std::string::npos;
        RC_ASSERT((other.exercises[i].setup != plan.exercises[i].setup) == named);
        const auto degrees = std::to_string(given.world.percent) + "° of bend";
        RC_ASSERT((other.exercises[i].setup.find(degrees) != std::string::npos) == named);
        named_once = named_once || named;
    }
    RC_ASSERT(other.notes.size() == plan.notes.size() + (named_once ? 0U : 1U));
}

PROPERTY("R17: to name the conditions that age and pain bring gives the same plan") {
    const auto& plan = given.plan();
    RC_PRE(given.request.age || given.request.pain);
    testing::Options options;
    for (const auto& option : given.options)
        if (option.flag != "--age" && option.flag != "--condition" && option.flag != "--pain")
            options.push_back(option);
    testing::Option conditions{"--condition", {}};
    for (const auto& condition : plan.request.conditions) conditions.values.push_back(condition.id);
    if (!conditions.values.empty()) options.push_back(conditions);
    const testing::Case other(given.world, given.owner, options);
    RC_PRE(other.request.conditions == given.request.conditions);  // ages may lie within others
    RC_PRE(other.request.minutes == given.request.minutes);
    RC_ASSERT(contents(other.plan()) == contents(plan));
    RC_ASSERT(reasons(other.plan()) == reasons(plan));
    RC_ASSERT(other.plan().notes.size() == plan.notes.size());
}
