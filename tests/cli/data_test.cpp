// What programs read: --format json of list, show, check, about and find; records as YAML.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "checkout.hpp"
#include "testing.hpp"
#include "unmarked.hpp"
#include "valgus/library/library.hpp"

using testing::call;
using testing::unmarked;
using testing::with_input;

TEST_CASE("check --format json: each finding with its place, and of a sound library what it is") {
    const auto wrong = call("check --format json -", with_input("exercises:\n  - {id: clam-shell, joint: hpi}\n"));
    CHECK(wrong.code == 1);
    CHECK(wrong.err.empty());
    CHECK(unmarked(wrong.out) == R"({
  "schema_version": 1,
  "kind": "check",
  "findings": [
    {
      "file": "<stdin>",
      "line": 2,
      "column": 29,
      "severity": "error",
      "message": "unknown joint 'hpi'",
      "remedy": "did you mean 'hip'?"
    }
  ],
  "more": false,
  "warnings": null,
  "library": null
}
)");
    const auto sound = call("check --format json -", with_input("exercises:\n"));
    CHECK(sound.code == 0);
    CHECK(
        unmarked(sound.out).starts_with("{\n  \"schema_version\": 1,\n  \"kind\": \"check\",\n  \"findings\": [],\n"));
    CHECK(sound.out.find("\"id\": \"" + std::string(valgus::builtin_library().id) + "\"") != sound.out.npos);
    const auto whole_file = call("check --format json -", with_input("")).out;
    CHECK(whole_file.find("\"line\": null,\n      \"column\": null") != whole_file.npos);
}

TEST_CASE("list --format json: records with ids and names; none is an empty list") {
    const auto joints = call("list joints --format json --library -",
                             with_input("library: {id: small, title: Small}\njoints: [{id: hip, label: hip joint}]\n"));
    CHECK(joints.code == 3);  // a library by itself is whole
    const auto skills = call("list joints --format json");
    CHECK(skills.code == 0);
    CHECK(unmarked(skills.out).starts_with(R"({
  "schema_version": 1,
  "kind": "list",
  "section": "joints",
  "items": [
    {
      "id": ")"));
    const auto one = call("list --focus hip --phase release --format json");
    CHECK(one.out.find("\"joint\": \"hip\",\n      \"joint_name\": \"") != one.out.npos);
    const auto none = call("list --phase release --equipment none --focus toe --without wall --format json");
    if (none.code == 5) CHECK(none.out.find("\"items\": []") != none.out.npos);
    for (const std::string section : {"exercises", "positions", "equipment", "skills", "conditions", "muscles",
                                      "faults", "tests", "habits", "topics", "sources"})
        CHECK(call("list " + section + " --format json").code == 0);
    CHECK(call("list --format yaml").err == "valgus: error: --format: unknown format 'yaml'; allowed: text, json\n");
}

TEST_CASE("about --format json: the topics that were named, or all") {
    const auto one = unmarked(call("about brace --format json").out);
    CHECK(
        one.starts_with("{\n  \"schema_version\": 1,\n  \"kind\": \"about\",\n  \"topics\": [\n    {\n      \"id\": "));
    const auto count = [](const std::string& text) {
        std::size_t n = 0;
        for (auto at = text.find("\"aliases\": "); at != text.npos; at = text.find("\"aliases\": ", at + 1)) ++n;
        return n;
    };
    CHECK(count(one) == 1);
    CHECK(count(call("about --format json").out) == valgus::builtin_library().topics.size());
}

TEST_CASE("find: every word must occur, whatever its case and its accents") {
    const auto library = with_input(
        "sources:\n  - {id: muller, title: \"Ein Vergleich von Bändern, by Müller\"}\n"
        "habits:\n  - {id: at-rest, title: Ruhe bitte, sources: practice, text: \"One line.\\n\\nZehen sind "
        "ZAHM.\"}\n");
    const auto hit = call("find VERGLEICH bandern --library builtin --library -", library);
    CHECK(hit.code == 0);
    CHECK(hit.out ==
          "muller  Ein Vergleich von Bändern, by Müller  (source)\n    title: Ein Vergleich von Bändern, by "
          "Müller\n");
    CHECK(unmarked(call("find zehen zahm --format json --library builtin --library -", library).out) == R"({
  "schema_version": 1,
  "kind": "find",
  "words": [
    "zehen",
    "zahm"
  ],
  "hits": [
    {
      "id": "at-rest",
      "name": "Ruhe bitte",
      "kind": "habit",
      "section": "habits",
      "key": "text",
      "text": "One line.\n\nZehen sind ZAHM."
    }
  ]
}
)");
    const auto none = call("find zehen vergleich --library builtin --library -", library);
    CHECK(none.code == 5);
    CHECK(none.err == "valgus: error: nothing has 'zehen vergleich' in it; try fewer words, or a part of one\n");
    const auto no_hits = call("find nosuchword --format json");
    CHECK(no_hits.code == 5);
    CHECK(no_hits.out.find("\"hits\": []") != no_hits.out.npos);
    CHECK(call("find").code == 2);
}

TEST_CASE("show --format yaml: every exercise over the shipped library says the same, and is no finding") {
    std::string ids;
    for (const auto& exercise : valgus::builtin_library().exercises) ids += " " + std::string(exercise.id);
    const auto yaml = call("show --format yaml" + ids);
    REQUIRE(yaml.code == 0);
    CHECK(call("check --library builtin -", with_input(yaml.out)).out == call("check").out);
    for (const std::string& what :
         std::vector<std::string>{"show --no-picture" + ids, "show --format yaml" + ids, "show --format json" + ids,
                                  "figure clam-shell --animated"}) {
        const auto copied = call(what + " --library builtin --library -", with_input(yaml.out));
        CHECK(copied.code == 0);
        CHECK(unmarked(copied.out) == unmarked(call(what).out));
    }
}

TEST_CASE("show --format yaml: a record of its own, complete, with another's id") {
    auto yaml = call("show clam-shell --format yaml").out;
    CHECK(yaml.starts_with("exercises:\n  - id: clam-shell\n    name: Clam shell\n"));
    CHECK(yaml.find("\n    figure:\n") != yaml.npos);
    yaml.replace(yaml.find("clam-shell"), 10, "my-shell");
    yaml.erase(yaml.find("    aliases:"), yaml.find('\n', yaml.find("    aliases:")) - yaml.find("    aliases:") + 1);
    CHECK(call("check -", with_input(yaml)).code == 0);
    for (const std::string word : {"over-60", "knee-to-wall", "short-foot"}) {
        CAPTURE(word);
        CHECK(call("check --library builtin -", with_input(call("show --format yaml " + word).out)).code == 0);
    }
}

TEST_CASE("show --format json: the record as it is written") {
    const auto json = call("show over-60 --format json");
    CHECK(json.code == 0);
    CHECK(unmarked(json.out).starts_with(
        "{\n  \"schema_version\": 1,\n  \"kind\": \"show\",\n  \"records\": [\n    {\n      \"id\": "
        "\"over-60\",\n      \"name\": "));
    CHECK(json.out.find("\"section\": \"conditions\",\n      \"record\": {\n        \"id\": \"over-60\"") !=
          json.out.npos);
    CHECK(call("show 4 --side right --format json").err ==
          "valgus: error: '4' is an exercise of a plan, not of a library; name it by its id, or say `valgus plan "
          "--format json`\n");
    CHECK(call("show nosuch --format yaml").code == 2);
}

TEST_CASE("schema: of what is asked for, and no other") {
    CHECK(call("schema").err ==
          "valgus: error: a schema of what?; allowed: library, profile, log, plan, program, "
          "assessment, list, show, about, find, check\n");
    CHECK(call("schema librari").err == "valgus: error: there is no schema of 'librari'; did you mean 'library'?\n");
    for (const std::string name :
         {"library", "profile", "log", "plan", "program", "assessment", "list", "show", "about", "find", "check"}) {
        const auto schema = call("schema " + name);
        CHECK(schema.code == 0);
        CHECK(
            schema.out.starts_with("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"$id\": "
                                   "\"urn:valgus:schema:" +
                                   name + ":1\",\n  \"title\": \""));
    }
}
