#include "assess/answered.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "valgus/document/document.hpp"

namespace testing {

namespace {

using namespace valgus;
using Lines = std::vector<std::pair<std::string, std::string>>;

constexpr std::string_view denied =
    "age: 32; rf-calf: no; rf-hot: no; rf-injury: no; rf-swell: no; rf-locked: no; rf-extensor: no; rf-nerve: no; "
    "rf-scfe: no; rf-effusion: no; rf-night: no; rf-oneknee: no; rf-arch: no; rf-worse: no; rf-bone: no; "
    "rf-inflam: no; rf-surgery: no; rf-teen: no; rf-child: no";

void put(Lines& lines, std::string_view changes) {
    while (!changes.empty()) {
        const auto end = std::min(changes.find("; "), changes.size());
        const auto line = changes.substr(0, end);
        const auto colon = std::min(line.find(": "), line.size());
        const std::string key(line.substr(0, colon));
        std::erase_if(lines, [&](const auto& it) { return it.first == key; });
        if (colon != line.size()) lines.emplace_back(key, line.substr(colon));
        changes.remove_prefix(std::min(end + 2, changes.size()));
    }
}

std::string written(const Lines& lines) {
    std::string text;
    for (const auto& [key, value] : lines) text += key + value + "\n";
    return text;
}

std::shared_ptr<const Document> parsed(const std::string& text) {
    Findings findings;
    auto document = parse_yaml({"answers", text}, {}, findings);
    REQUIRE(findings.empty());
    return document;
}

std::string focus_of(Value found) {
    std::string text;
    for (const auto joint : found.find("focus")->children())
        text += (text.empty() ? "focus " : ", ") + std::string(joint.find("joint")->text()) + " " +
                std::string(joint.find("strength")->text());
    return text;
}

}  // namespace

std::string well(std::string_view changes) {
    Lines lines;
    put(lines, denied);
    put(lines, changes);
    return written(lines);
}

std::string only(std::string_view answers) {
    Lines lines;
    put(lines, answers);
    return written(lines);
}

Ran assess(const std::string& answers, const std::string& more) {
    return call("assess --answers - " + more, with_input(answers));
}

std::string follows(const std::string& answers) {
    const auto ran = assess(answers, "--format json");
    if (ran.code == 3) return ran.err;
    const auto document = parsed(ran.out);
    const Value found(*document, 0);
    std::string text;
    if (ran.code != 0) {
        CHECK(ran.code == 5);
        for (const auto stop : found.find("refusal")->children()) text += " " + std::string(stop.find("id")->text());
        return "refused:" + text;
    }
    std::string line(found.find("command")->text());
    REQUIRE(line.starts_with("valgus plan"));
    for (auto begin = line.find(" --"); begin < line.size();) {
        const auto end = std::min(line.find(" --", begin + 1), line.size());
        auto piece = line.substr(begin + 3, end - begin - 3);
        if (piece.starts_with("focus ")) piece = focus_of(found);
        if (!piece.starts_with("age ") && piece != "max-exercises 6") text += (text.empty() ? "" : "; ") + piece;
        begin = end;
    }
    return text;
}

std::string command(const std::string& answers) {
    const auto ran = assess(answers, "--format json");
    REQUIRE(ran.code == 0);
    const auto document = parsed(ran.out);
    return std::string(Value(*document, 0).find("command")->text());
}

const Library& shipped() {
    static const Library library = builtin_library();
    return library;
}

Answers read_answers(const Library& library, const std::string& text, AnswerKeys keys) {
    const auto document = parsed(unknown_as_null(text));
    if (document->nodes.empty()) return {.to = std::vector<std::vector<Reply>>(library.questions.size())};
    Findings findings;
    auto answers = valgus::read_answers(library, Value(*document, 0), keys, findings);
    for (const auto& finding : findings) FAIL_CHECK(finding.what << "; " << finding.remedy << " in " << text);
    return answers;
}

TemporaryFile::TemporaryFile(const std::string& name)
    : path_(std::filesystem::temp_directory_path() / ("valgus-assess-test-" + std::to_string(::getpid())) / name) {
    std::filesystem::create_directories(path_.parent_path());
}
TemporaryFile::TemporaryFile(const std::string& name, const std::string& text) : TemporaryFile(name) {
    std::ofstream(path_) << text;
}
TemporaryFile::~TemporaryFile() {
    std::error_code ignored;
    std::filesystem::remove_all(path_.parent_path(), ignored);
}

void check_all(const std::vector<AssessedCase>& cases) {
    for (const auto& each : cases) {  // clang 14 captures no structured bindings
        CAPTURE(each.name);
        CHECK(follows(well(each.answers)) == each.expected);
    }
}

}  // namespace testing
