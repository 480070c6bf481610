#include "cli/log_words.hpp"

#include <algorithm>
#include <array>

#include "support/nearest.hpp"
#include "support/numbers.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

constexpr Range<int> scale{0, 10}, any_number{0, 99'999};

using support::quoted;

class PuttingWords {
public:
    PuttingWords(LogEntry& entry, Session& session)
        : entry_(entry), library_(session.library()), arguments_(session.arguments) {}

    void put() {
        until_full([&] {
            put_done();
            put_numbers("did", any_number, &LogRow::did, Unnamed::stays_unknown);
            put_numbers("extra", any_number, &LogRow::extra, Unnamed::stays_unknown);
            complete_done();
            put_numbers("caved", any_number, &LogRow::caved, Unnamed::is_none);
            put_pain();
            put_numbers("effort", scale, &LogRow::effort, Unnamed::stays_unknown);
            put_where();
            put_other_words(entry_, library_, arguments_, findings_);
        });
        if (!findings_.empty()) throw Failure(Exit::usage, std::move(findings_));
    }

private:
    enum class Unnamed { is_none, stays_unknown };

    void wrong(const Said& said, std::string what, std::string remedy) {
        findings_.push_back(said.finding(std::move(what), std::move(remedy)));
    }

    // --- words

    // "step-up=2": the exercise and what stands behind it; "2": no exercise.
    struct Part {
        std::optional<Ref<Exercise>> exercise;
        std::string_view value;
    };
    std::optional<Part> part_of(const Said& said) {
        const std::string_view word = said.word;
        const auto equals = word.find('=');
        if (equals == std::string_view::npos) return Part{std::nullopt, word};
        const auto exercise = known_exercise(said, word.substr(0, equals));
        if (!exercise) return std::nullopt;
        return Part{exercise, word.substr(equals + 1)};
    }

    std::optional<Ref<Exercise>> known_exercise(const Said& said, std::string_view word) {
        if (const auto found = find<Exercise>(library_, word)) return found;
        std::vector<std::string_view> known;
        for (const auto& row : entry_.exercises) known.push_back(row.exercise);
        auto near = support::nearest(word, known);
        if (!near) {
            known.clear();
            for (const auto& exercise : library_.exercises) known.push_back(exercise.id);
            near = support::nearest(word, known);
        }
        wrong(said, "unknown exercise " + quoted(word),
              near ? "did you mean " + quoted(*near) + "?" : "`valgus today` names those of the session");
        return std::nullopt;
    }

    std::optional<int> number(const Said& said, std::string_view word, Range<int> bounds) {
        const auto number = support::whole_number(word);
        if (number && *number >= bounds.low && *number <= bounds.high) return number;
        wrong(said, quoted(word) + " is no whole number in range",
              "write one from " + std::to_string(bounds.low) + " to " + std::to_string(bounds.high));
        return std::nullopt;
    }

    template <Word E>
    std::optional<E> word(const Said& said, std::string_view word) {
        if (const auto found = parse<E>(word)) return found;
        const auto known = ids<E>();
        const auto near = support::nearest(word, known);
        wrong(said, "unknown word " + quoted(word),
              near ? "did you mean " + quoted(*near) + "?"
                   : "write " + support::join(std::vector<std::string>(known.begin(), known.end()), ", "));
        return std::nullopt;
    }

    // --- exercises

    void put_done() {
        const auto all = arguments_.all("done");
        for (const auto& said : all) {
            if (said.word != "all" && said.word != "none") continue;
            if (!entry_.due) {
                wrong(said, "nothing is due that day", "name the exercises that were done");
                continue;
            }
            for (auto& row : entry_.exercises) row.done = said.word == "all" ? Done::full : Done::skip;
        }
        for (const auto& said : all) {
            if (said.word == "all" || said.word == "none") continue;
            const auto equals = said.word.find('=');
            const auto exercise = known_exercise(said, std::string_view(said.word).substr(0, equals));
            const auto done = equals == std::string::npos
                                  ? std::optional(Done::full)
                                  : word<Done>(said, std::string_view(said.word).substr(equals + 1));
            if (!exercise || !done) continue;
            row_of(entry_, library_, *exercise).done = done;
            named_done_.push_back(*exercise);
        }
    }

    // Who says so many, says whether that was all.
    void complete_done() {
        for (auto& row : entry_.exercises) {
            const auto exercise = find<Exercise>(library_, row.exercise);
            const bool is_named =
                exercise && std::find(named_done_.begin(), named_done_.end(), *exercise) != named_done_.end();
            if (is_named || !row.did) continue;
            if (*row.did == 0)
                row.done = Done::skip;
            else if (row.asked)
                row.done = *row.did < *row.asked ? Done::part : Done::full;
        }
    }

    bool is_in_session(Ref<Exercise> exercise) const {
        return std::any_of(entry_.exercises.begin(), entry_.exercises.end(),
                           [&](const LogRow& row) { return row.exercise == library_[exercise].id; });
    }

    static bool was_done(const LogRow& row) { return row.done != Done::skip && (row.done || row.did || row.extra); }

    // Numbers of exercises that are named, and a bare one of all others that were done; where some are named and there
    // is no bare one, the others may have had none.
    void put_numbers(std::string_view option, Range<int> bounds, std::optional<int> LogRow::*member, Unnamed unnamed) {
        std::optional<int> bare;
        bool names = false;
        for (const auto& said : arguments_.all(option)) {
            const auto part = part_of(said);
            const auto value = part ? number(said, part->value, bounds) : std::nullopt;
            if (!value) continue;
            if (!part->exercise && unnamed == Unnamed::stays_unknown && option != "effort") {
                wrong(said, quoted(said.word) + " names no exercise", "write it as step-up=" + said.word);
            } else if (part->exercise && option != "did" && !is_in_session(*part->exercise)) {
                wrong(said, quoted(library_[*part->exercise].id) + " is not in this session",
                      "say it in --done, too, if it was done");
            } else if (part->exercise) {
                row_of(entry_, library_, *part->exercise).*member = value;
                names = true;
            } else {
                bare = value;
            }
        }
        if (!bare && names && unnamed == Unnamed::is_none) bare = 0;
        if (!bare) return;
        for (auto& row : entry_.exercises)
            if (was_done(row) && !(row.*member)) row.*member = bare;
    }

    // Where nothing was done, a bare number is the worst since the last session.
    void put_pain() {
        const auto words = arguments_.all("pain of it");
        if (words.empty()) return;
        const bool is_of_session = std::any_of(entry_.exercises.begin(), entry_.exercises.end(), was_done);
        const bool is_bare = words.size() == 1 && words.front().word.find('=') == std::string::npos;
        if (is_bare && !is_of_session)
            entry_.whole.pain = number(words.front(), words.front().word, scale);
        else
            put_numbers("pain of it", scale, &LogRow::pain, Unnamed::is_none);
    }

    // Of what hurt more than a little; else of the morning; else of the session.
    void put_where() {
        const auto said = arguments_.one("where");
        const auto where = said ? word<Where>(*said, said->word) : std::nullopt;
        const auto morning_word = arguments_.one("morning");
        const auto morning = morning_word ? word<Morning>(*morning_word, morning_word->word) : std::nullopt;
        if (morning && !put_morning(entry_, *morning, where, arguments_.today))
            wrong(*morning_word, "no session is logged that this morning could follow", "leave it out");
        if (!where) return;
        bool is_put = morning && *morning != Morning::usual;
        for (auto& row : entry_.exercises)
            if (row.pain > safe_pain) {
                row.where = where;
                is_put = true;
            }
        if (!is_put && entry_.whole.pain > safe_pain) {
            entry_.whole.where = where;
            is_put = true;
        }
        if (!is_put) wrong(*said, "nothing is said to have hurt", "say --pain or --morning, too");
    }

    LogEntry& entry_;
    const Library& library_;
    const Arguments& arguments_;
    Refs<Exercise> named_done_;
    Findings findings_;
};

}  // namespace

bool says_what_was_done(const Arguments& arguments) {
    constexpr std::array<std::string_view, 12> options{"done",           "did",     "extra", "caved",
                                                       "pain of it",     "effort",  "where", "sign",
                                                       "cleared by day", "measure", "words", "morning"};
    return std::any_of(options.begin(), options.end(), [&](auto option) { return arguments.has(option); });
}

void put_words(LogEntry& entry, Session& session) { PuttingWords(entry, session).put(); }

}  // namespace valgus::cli
