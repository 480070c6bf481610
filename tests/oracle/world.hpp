// Random small worlds for the property tests: a valid library and the options of `valgus program`, as a tree of plain
// values, so that a failing case can be made smaller and printed as YAML and a command line.
#pragma once

#include <doctest/doctest.h>
#include <rapidcheck/Assertions.h>
#include <rapidcheck/Gen.h>
#include <rapidcheck/Log.h>

#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "valgus/program.hpp"
#include "valgus/request.hpp"

namespace testing {

// A scalar, a list (its children have no keys) or a mapping.
struct Yaml {
    enum class Kind { scalar, list, mapping } kind = Kind::scalar;
    std::string text = {};
    std::vector<std::pair<std::string, Yaml>> children = {};
};

struct Option {
    std::string flag;                 // "--focus"
    std::vector<std::string> values;  // joined by commas; none for a switch
};
using Options = std::vector<Option>;

// Several command lines for each library, since to decode one takes longer than to plan.
struct World {
    Yaml library;  // a mapping of sections, on top of the vocabulary that all worlds share
    std::vector<Options> wishes;
    int percent = 50;  // 1..100, for properties with one more thing to choose
};

// Joints, positions, equipment, skills and sources.
extern const std::string_view shared_vocabulary;

std::string yaml_of(const World& world);  // without that vocabulary
std::string command_line(const Options& options);
void showValue(const World& world, std::ostream& out);  // found by RapidCheck under this name

valgus::Wishes wishes_of(const Options& options);
// Without a detour through YAML text, which would take most of the time.
std::shared_ptr<const valgus::Document> document_of(const World& world);
valgus::Library decode(std::shared_ptr<const valgus::Document> document, valgus::Findings& findings);

// Everything that can be taken away from a world, one thing at a time, the largest first. Not all of it is valid.
std::vector<World> smaller(const World& world);
bool is_valid(const World& world);

// Valid worlds; a larger size gives more exercises.
rc::Gen<World> worlds();

using Made = std::variant<valgus::Plan, valgus::Refusal>;

// What the planner made of a library and one command line.
struct Case {
    using Shared = std::shared_ptr<const valgus::Library>;

    // These fail the property if the library has findings or the options are not accepted.
    static Shared sound_library(const World& world);
    Case(const World& world, Shared sound, const Options& options);

    // The plan; a refused one is no case for the property.
    const valgus::Plan& plan() const;
    // The plan for other wishes; discards likewise.
    valgus::Plan plan_for(const valgus::Request& changed) const;
    bool is_refused() const { return std::holds_alternative<valgus::Refusal>(made); }

    const World& world;
    const Options& options;
    Shared owner;
    const valgus::Library& library;
    valgus::Request request;
    Made made;
};

// Null if it is not in the plan.
const valgus::PlannedExercise* card_of(const valgus::Plan& plan, std::string_view id);
inline bool is_in(const valgus::Plan& plan, std::string_view id) { return card_of(plan, id) != nullptr; }

// Checks what holds for random things, this percentage of the usual 100 times; each name sees things of its own.
void check_often(const std::string& name, int percent, const std::function<void()>& holds);

// Checks a property of worlds: 60 of four cases each, more with RC_PARAMS=max_success=1000 (100 is usual).
void check_property(const std::string& name, void (*property)(const Case&));

}  // namespace testing

// A test case about `given`, a case of a random world. What must hold is asserted with RC_ASSERT.
#define PROPERTY(name) TESTING_PROPERTY(DOCTEST_ANONYMOUS(property_of_worlds_), name)
#define TESTING_PROPERTY(function, name)                          \
    static void function(const testing::Case& given);             \
    TEST_CASE(name) { testing::check_property(name, &function); } \
    static void function([[maybe_unused]] const testing::Case& given)
