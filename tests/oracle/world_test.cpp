// What random worlds reach: a generator that never makes a stand-in proves nothing about stand-ins.
#include "oracle/world.hpp"

#include <rapidcheck/Random.h>
#include <rapidcheck/detail/Configuration.h>

#include <map>

#include "testing.hpp"

namespace {

using namespace valgus;

constexpr const char* refusals[] = {"there is no plan", "cannot be included", "no exercise is left",
                                    "nothing fits into", "does not fit into"};

using Counts = std::map<std::string, int>;

// How many of the cases have each of these at least once.
void count(const testing::Case& given, Counts& counts) {
    std::map<std::string, bool> seen;
    if (const auto* refusal = std::get_if<Refusal>(&given.made)) {
        for (const auto& finding : refusal->findings) {
            for (const auto* kind : refusals)
                if (finding.what.find(kind) != std::string::npos) seen[std::string("refused: ") + kind] = true;
            seen["refused, with an alternative"] |= finding.remedy.find("include ") != std::string::npos;
        }
    } else {
        const auto& plan = std::get<Plan>(given.made);
        seen["plan"] = true;
        for (const auto& card : plan.exercises) {
            seen["in: " + std::string(id(card.because.code))] = true;
            seen["laterality: " + std::string(id(card.laterality))] = true;
            seen["half"] |= card.dose.shortened;
            seen["halved"] |= card.dose.halved;
            seen["reminder"] |= card.dose.reminder;
            seen["leads"] |= card.leads;
            seen["worse"] |= card.worse.has_value();
            seen["later rung"] |= card.ladder.rung > 1;
            seen["later stage"] |= card.progression && card.progression->stage > 1;
        }
        for (const auto& left : plan.left_out) seen["out: " + std::string(id(left.because.code))] = true;
        seen["news"] = !plan.news.empty();
        seen["long"] = !testing::size_line(plan).empty();
        seen["checks"] = !plan.skill_checks.empty();
        seen["notes"] = !plan.notes.empty();
    }
    for (const auto& [what, is_so] : seen) counts[what] += is_so;
}

}  // namespace

TEST_CASE("random worlds reach every reason and every refusal") {
    constexpr int many = 800;  // the rarest comes in one case of a hundred
    Counts counts;
    rc::Random random(rc::detail::configuration().testParams.seed);
    for (int i = 0; i < many; ++i) {
        const auto world = testing::worlds()(random.split(), i % 101).value();
        const auto library = testing::Case::sound_library(world);
        for (const auto& options : world.wishes) count(testing::Case(world, library, options), counts);
    }
    std::vector<std::string> expected{"plan",
                                      "half",
                                      "halved",
                                      "reminder",
                                      "leads",
                                      "worse",
                                      "later rung",
                                      "later stage",
                                      "news",
                                      "long",
                                      "checks",
                                      "notes",
                                      "refused, with an alternative"};
    for (const auto* kind : refusals) expected.push_back(std::string("refused: ") + kind);
    for (const auto& row : term_table<Included>) expected.push_back("in: " + std::string(row.id));
    for (const auto& row : term_table<LeftOut>)
        if (row.value != LeftOut::log) expected.push_back("out: " + std::string(row.id));  // no world has a log
    for (const auto& row : term_table<Laterality>) expected.push_back("laterality: " + std::string(row.id));
    for (const auto& what : expected) CHECK_MESSAGE(counts[what] >= 5, what << ": " << counts[what]);
}
