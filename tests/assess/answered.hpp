// A person's answers to the shipped questions, and what follows from them on one line.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "testing.hpp"
#include "valgus/stages/assessed.hpp"

namespace testing {

// The answers of somebody of 32 who denies every stop sign; then "key: value; key: value": each adds an answer or
// stands for one, and a key alone takes it out.
std::string well(std::string_view changes = {});
// The same without those.
std::string only(std::string_view answers);

// The program with these answers.
Ran assess(const std::string& answers, const std::string& more = {});

// "side right; focus ankle strong; position squat; minutes 20", without the age, and without the number of exercises
// where it is 6; or "refused: hot-calf".
std::string follows(const std::string& answers);
// The command that it ends with.
std::string command(const std::string& answers);

// The shipped library, and what it reads of a text.
const valgus::Library& shipped();
valgus::Answers read_answers(const valgus::Library& library, const std::string& text,
                             valgus::AnswerKeys keys = valgus::AnswerKeys::questions);

// A file in a folder of its own, gone at the end.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& name);
    TemporaryFile(const std::string& name, const std::string& text);
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

// One row of a table, and a test of all of them.
struct AssessedCase {
    std::string_view name, answers, expected;
};
void check_all(const std::vector<AssessedCase>& cases);

}  // namespace testing
