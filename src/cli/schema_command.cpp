// valgus schema: what valgus reads and prints, for editors and programs that check it.
#include <array>

#include "cli/ending.hpp"
#include "cli/profile_schema.hpp"
#include "cli/session.hpp"
#include "support/nearest.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

struct SchemaOf {
    std::string_view name;
    Json (*schema)(Session&);
};

constexpr auto all_schemas = std::to_array<SchemaOf>({
    {"library", [](Session& session) { return library_schema(session.library()); }},
    {"profile", [](Session& session) { return profile_schema(session.library()); }},
    {"log", [](Session&) { return log_schema(); }},
    {"plan", [](Session&) { return plan_schema(); }},
    {"program", [](Session&) { return program_schema(); }},
    {"assessment", [](Session&) { return assessment_schema(); }},
    {"list", [](Session&) { return data_schema("list"); }},
    {"show", [](Session&) { return data_schema("show"); }},
    {"about", [](Session&) { return data_schema("about"); }},
    {"find", [](Session&) { return data_schema("find"); }},
    {"check", [](Session&) { return data_schema("check"); }},
});

void propose_schemas(const Proposing& /*about*/, Proposals& all) {
    for (const auto& row : all_schemas) all.add(row.name);
}

const SchemaOf& schema_named(const std::vector<std::string>& words) {
    std::vector<std::string_view> names;
    for (const auto& row : all_schemas) {
        if (!words.empty() && words.front() == row.name) return row;
        names.push_back(row.name);
    }
    const auto allowed = "allowed: " + support::join(std::vector<std::string>(names.begin(), names.end()), ", ");
    if (words.empty()) throw Failure(Exit::usage, "a schema of what?", allowed);
    const auto near = support::nearest(words.front(), names);
    throw Failure(Exit::usage, "there is no schema of " + support::quoted(words.front()),
                  near ? "did you mean " + support::quoted(*near) + "?" : allowed);
}

Exit act_schema(Session& session) {
    const auto& row = schema_named(session.arguments.words);
    check_ending(session.arguments, json_form);
    write_json(row.schema(session), session.sink());
    return Exit::done;
}

const std::array schema_groups{&library_options, &settings_options, &output_options, &pager_options, &general_options};

}  // namespace

const Command schema_command{
    .name = "schema",
    .summary = "a JSON Schema of what is read or printed: a library, profile, log, plan …, for editors and programs",
    .words = "NAME",
    .word = Domain::choice("NAME", propose_schemas),
    .most_words = 1,
    .surplus = "print one at a time",
    .examples = {"valgus schema library -o schema.json", "valgus schema plan"},
    .groups = schema_groups,
    .act = act_schema,
};

}  // namespace valgus::cli
