// valgus help rules: what docs/planning-rules.md tells at length.
#include <array>

#include "cli/help.hpp"
#include "cli/topics.hpp"

namespace valgus::cli {

namespace {

constexpr auto all_rules = std::to_array<PlanRule>({
    {"R1", "The focus chooses", "core exercises of the joints that were asked for may be in; others wait to be called"},
    {"R2", "Integration always", "the drills that put it all to work together are part of every plan"},
    {"R3", "The position brings its own", "its drills, texts, doses and depth; some wait for a part of the block"},
    {"R4", "Learned, then reminded", "a skill comes before what uses it, and later as a short reminder"},
    {"R5", "With what you have", "where gear is not at hand, something may stand in for it"},
    {"R6", "Lost skills", "what needs a skill that nothing possible teaches is left out"},
    {"R7", "Your word",
     "--exclude beats all else; --include brings in, or the plan is refused; --only calls nothing but its names"},
    {"R8", "The order",
     "by phase, then from lying to standing, then from the trunk down; nothing before what it needs"},
    {"R9", "Sides", "one side, and then the other if both were asked; what is done with both at once counts once"},
    {"R10", "One thing harder at a time", "a dose climbs at most one rung a week, and then a harder stage may come"},
    {"R11", "The cause", "it changes what is said, how some things are done, and how long a block is"},
    {"R12", "Few things, whole",
     "minutes and number are limited, work and loosening share them; no dose is cut for time but that of what teaches"},
    {"R13", "Time is honest", "getting ready, work and rests are counted to the second"},
    {"R14", "Reasons", "each exercise says why it is in, and what is left out why not"},
    {"R15", "Same in, same out", "the same library, words and version give the same bytes, on any machine"},
    {"R16", "A long session", "one of more than 30 minutes says that it is long"},
    {"R17", "Conditions act", "they refuse, leave out, change, halve or limit; stop signs want a clinician first"},
    {"R18", "By the log", "with --log what was done and felt decides: rest, back, the same again, or on"},
    {"R21", "One {limb} worse", "with --worse that side comes first, and does a set more from week 2 on"},
    {"R22", "A protocol", "a plan that has a name fills what nobody said, and overrides no condition"},
    {"P1", "Weeks and days", "8 weeks, with a structural cause 12, on Monday, Wednesday and Friday; or as you say"},
    {"P2", "Full days and mobility days", "a day is full unless the day before was; else it loosens"},
    {"P3", "Every session is a plan of its week", "all rules hold in each, with the block as it went by"},
    {"P4", "Tests", "in the first session, in the last of every fourth week, and in the last of all"},
    {"P5", "Names", "a session is called by its week and day, w03-mon, and keeps that name in calendars"},
    {"P6", "Taking turns", "further work stays for two weeks, then hands over; loosening changes by session"},
    {"P7", "What next", "the last session says how to go on, and what the block did not come to"},
});

}  // namespace

std::span<const PlanRule> rules() { return all_rules; }

std::vector<Chapter> rule_chapters() {
    Chapter plans{
        "How a plan is made", "Where a rule comes from says docs/planning-rules.md; many are our own choice.", {}};
    Chapter programs{"How a program is made", "", {}};
    for (const auto& rule : all_rules)
        (rule.number.starts_with('R') ? plans : programs)
            .entries.push_back({std::string(rule.number), filled(rule.title) + ": " + std::string(rule.says)});
    return {std::move(plans), std::move(programs)};
}

}  // namespace valgus::cli
