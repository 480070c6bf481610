// What the values of options are, and the words behind commands: each row of the tables says it once. The help has its
// name from here, a shell what it proposes, the schema of profiles what may stand there.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace valgus {
struct Library;
struct Surroundings;
}  // namespace valgus

namespace valgus::cli {

struct Command;

// What is proposed for a line, and what it follows from.
struct Proposing {
    const Library& library;
    const Command& command;
    const Surroundings& surroundings;
    std::string_view key = {};  // of KEY=VALUE, where the value is asked for
};

struct Proposal {
    std::string word, says;  // what it means, in one line; may be empty
    bool begins = false;     // only as the first of a list
    bool operator==(const Proposal&) const = default;
};

struct Proposals {
    std::vector<Proposal> words;
    bool files = false;  // those that the shell knows

    void add(std::string_view word, std::string_view says = {}) {
        words.push_back({std::string(word), std::string(says)});
    }
};

using Propose = void(const Proposing&, Proposals&);

struct Domain {
    // choice: a word that is fixed in the code, and no other. record: what the library says, also by another name.
    enum class Kind { nothing, text, number, file, folder, choice, record };

    std::string_view name = {};  // in the help; empty: it takes none
    Kind kind = Kind::nothing;
    Propose* propose = nullptr;      // null: nothing can be said beforehand
    const Domain* behind = nullptr;  // of KEY=VALUE
    std::string_view endings = {};   // of files, "yaml yml"; empty: any
    int low = 0, high = -1;          // of a number; high < low: as the program says
    std::string_view word = {};      // that may stand for a number; may be empty

    static constexpr Domain text(std::string_view name, Propose* propose = nullptr) {
        return {.name = name, .kind = Kind::text, .propose = propose};
    }
    static constexpr Domain number(std::string_view name) { return {.name = name, .kind = Kind::number}; }
    static constexpr Domain number(std::string_view name, int low, int high, std::string_view word = {},
                                   Propose* propose = nullptr) {
        return {.name = name, .kind = Kind::number, .propose = propose, .low = low, .high = high, .word = word};
    }
    static constexpr Domain file(std::string_view name, std::string_view endings = {}, Propose* propose = nullptr) {
        return {.name = name, .kind = Kind::file, .propose = propose, .endings = endings};
    }
    static constexpr Domain folder(std::string_view name) { return {.name = name, .kind = Kind::folder}; }
    static constexpr Domain choice(std::string_view name, Propose* propose) {
        return {.name = name, .kind = Kind::choice, .propose = propose};
    }
    static constexpr Domain record(std::string_view name, Propose* propose, const Domain* behind = nullptr) {
        return {.name = name, .kind = Kind::record, .propose = propose, .behind = behind};
    }

    constexpr bool has_bounds() const { return low <= high; }
};

// All that is proposed for it.
Proposals proposals_for(const Domain& value, const Proposing& about);

namespace propose {

// Words that are fixed in the code.
Propose sides, one_side, causes, phases, days, whens, table_forms, plan_formats, data_forms, help_forms, record_forms,
    found_forms, progress_forms, examples, dones, mornings, places, dates, minutes;
// Records of the library.
Propose joints, positions, conditions, signs, equipment, gear, skills, skills_and_exercises, exercises, protocols,
    topics, pictured, all_records, measures, stages;
// Keys, with the = behind them.
Propose exercise_keys, pains, done_exercises, caved, clinic_keys, clinic_values;
// What else is known.
Propose commands, helps, zones, builtin;

}  // namespace propose

namespace domains {

inline constexpr Domain nothing;
inline constexpr Domain any_text = Domain::text("TEXT");
inline constexpr Domain date = Domain::text("DATE");
inline constexpr Domain week = Domain::number("N", 1, 52, "now");
inline constexpr Domain any_number = Domain::number("N");
inline constexpr Domain of_ten = Domain::number("N", 0, 10);
inline constexpr Domain stage = Domain::number("N", 1, 0, {}, propose::stages);
inline constexpr Domain done = Domain::choice("WORD", propose::dones);
inline constexpr Domain of_clinic = Domain::text("TEXT", propose::clinic_values);

inline constexpr Domain file = Domain::file("FILE");
inline constexpr Domain yaml_file = Domain::file("FILE", "yaml yml json");
inline constexpr Domain log_file = Domain::file("FILE", "csv");
inline constexpr Domain calendar_file = Domain::file("FILE", "ics");
inline constexpr Domain library = Domain::file("FILE", "yaml yml json", propose::builtin);

inline constexpr Domain side = Domain::choice("SIDE", propose::sides);
inline constexpr Domain one_side = Domain::choice("SIDE", propose::one_side);
inline constexpr Domain days = Domain::choice("DAYS", propose::days);
inline constexpr Domain joints = Domain::record("JOINTS", propose::joints);
inline constexpr Domain equipment = Domain::record("LIST", propose::equipment);
inline constexpr Domain gear = Domain::record("LIST", propose::gear);
inline constexpr Domain exercises = Domain::record("IDS", propose::exercises);
inline constexpr Domain exercise_stage = Domain::record("ID=N", propose::exercise_keys, &stage);
inline constexpr Domain exercise_number = Domain::record("ID=N", propose::exercise_keys, &any_number);

}  // namespace domains

// The forms of what is no plan, in the order in which they are told.
inline constexpr std::array<std::string_view, 2> data_forms{"text", "json"};
inline constexpr std::array<std::string_view, 2> help_forms{"text", "man"};
inline constexpr std::array<std::string_view, 3> record_forms{"text", "json", "yaml"};
inline constexpr std::array<std::string_view, 3> color_choices{"auto", "always", "never"};
inline constexpr std::array<std::string_view, 2> table_forms{"plain", "excel"};
inline constexpr std::array<std::string_view, 5> found_forms{"text", "markdown", "json", "html", "yaml"};
inline constexpr std::array<std::string_view, 4> progress_forms{"text", "json", "csv", "html"};
inline constexpr std::array<std::string_view, 1> examples{"shoulder"};
inline constexpr std::array<std::string_view, 2> said_dates{"today", "yesterday"};
inline constexpr std::array<std::string_view, 7> round_minutes{"5", "10", "15", "20", "30", "45", "60"};
inline constexpr std::array<std::string_view, 4> clinic_keys{"name", "clinician", "phone", "logo"};

}  // namespace valgus::cli
