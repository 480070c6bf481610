// valgus figure: the picture of an exercise or test as SVG, or those of all as a page of HTML.
#include <array>

#include "cli/ending.hpp"
#include "cli/named.hpp"
#include "cli/session.hpp"
#include "support/nearest.hpp"
#include "support/numbers.hpp"
#include "support/shell.hpp"
#include "support/wording.hpp"
#include "valgus/plan.hpp"
#include "valgus/render.hpp"

namespace valgus::cli {

namespace {

// What one command line draws does not fit to what another word of it asks for.
void check_drawn(const Arguments& arguments) {
    const auto& words = arguments.words;
    if (arguments.has("sheet")) {
        if (!words.empty())
            throw Failure(Exit::usage, "unexpected word " + support::quoted(words.front()),
                          "--sheet draws all there is");
        for (const auto* option : {"animated", "pose", "stage"})
            if (arguments.has(option))
                throw Failure(Exit::usage, std::string("--") + option + " is for one picture", "leave --sheet out");
        return;
    }
    if (words.empty())
        throw Failure(Exit::usage, "no exercise is named",
                      "write `valgus figure ID`; `valgus list exercises` has the ids");
    if (arguments.has("animated") && arguments.has("pose"))
        throw Failure(Exit::usage, "--animated and --pose at once", "choose one of them");
}

// What else a library means by a word: "test"; empty for what it does not know.
template <class... T>
std::string_view noun_of(const Library& library, const std::string& word) {
    std::string_view noun;
    ((noun = noun.empty() && find<T>(library, word) ? T::noun : noun), ...);
    return noun;
}

// Other than an exercise or a test, and what tells of it.
std::optional<Finding> has_no_pictures(const Library& library, const std::string& word) {
    const auto refuse = [&](std::string_view noun, const std::string& remedy) {
        return Finding{
            .what = support::quoted(word) + " is a " + std::string(noun) + ": only exercises and tests have pictures",
            .remedy = remedy};
    };
    if (const auto noun = noun_of<Skill, Habit, Condition>(library, word); !noun.empty())
        return refuse(noun, "`valgus show " + support::shell_operand(word) + "` tells of it");
    if (const auto noun = noun_of<Topic>(library, word); !noun.empty())
        return refuse(noun, "`valgus about " + support::shell_operand(word) + "` tells of it");
    if (const auto noun = noun_of<Joint, Position, Equipment, Muscle, Fault, Source>(library, word); !noun.empty())
        return refuse(noun, "`valgus list` names all exercises");
    return std::nullopt;
}

[[noreturn]] void refuse_unknown(const Library& library, const std::string& word) {
    if (const auto finding = has_no_pictures(library, word)) throw Failure(Exit::usage, {*finding});
    throw Failure(
        Exit::usage, "no exercise or test is called " + support::quoted(word),
        did_you_mean(word, library.exercises, library.tests) + "`valgus list` and `valgus list tests` name them all");
}

// Of --stage; 1 is the exercise itself.
int stage_of(const Library& library, const Request& request, Ref<Exercise> drawn) {
    for (const auto& [exercise, stage] : request.stages) {
        if (exercise == drawn) return stage;
        throw Failure(Exit::usage, "--stage: " + support::quoted(library[exercise].id) + " is not what is drawn",
                      "name a stage of " + support::quoted(library[drawn].id));
    }
    return 1;
}

// "Clam shell, with a band, left"; a side only where one was asked for and there is one.
std::string name_of(const Complaint& body, const Exercise& exercise, int stage, Side side) {
    std::string name(exercise.name);
    if (stage > 1) name += ", " + speak(body, exercise.stage(stage).name, side);
    if (side != Side::both && exercise.laterality != Laterality::bilateral) name.append(", ").append(label(side));
    return name;
}

int pose_of(const Said& said, std::size_t count) {
    const auto pose = support::whole_number(said.word);
    if (pose && *pose >= 1 && static_cast<std::size_t>(*pose) <= count) return *pose;
    refuse(said, support::quoted(said.word) + " is no pose of this picture",
           "it has " + std::to_string(count) + ": write a number from 1 to " + std::to_string(count));
}

// What is drawn, and what it is called.
struct Subject {
    Text id;
    Kept<Figure> figure;
    std::string name, time = {};
};

Subject subject_of(const Library& library, const Request& request, Ref<Exercise> ref) {
    const auto& exercise = library[ref];
    const int stage = stage_of(library, request, ref);
    const auto way = way_at(exercise, stage);
    return {exercise.id, way.figure, name_of(library.body, exercise, stage, request.side),
            way.figure && way.dose ? time_as_drawn(exercise.phase, *way.dose, *way.figure) : std::string()};
}

Subject subject_of(const Library& library, const Request& request, Ref<SelfTest> ref) {
    const auto& test = library[ref];
    if (!request.stages.empty())
        throw Failure(Exit::usage, "--stage: " + support::quoted(test.id) + " is a test", "tests have no stages");
    const bool one_side = request.side != Side::both;
    return {test.id, test.figure, std::string(test.title) + (one_side ? ", " + std::string(label(request.side)) : "")};
}

Subject subject_of(const Library& library, const Request& request, const std::string& word) {
    if (const auto exercise = find<Exercise>(library, word)) return subject_of(library, request, *exercise);
    if (const auto test = find<SelfTest>(library, word)) return subject_of(library, request, *test);
    refuse_unknown(library, word);
}

std::string drawing(const Library& library, const Request& request, const Arguments& arguments) {
    auto [id, figure, name, time] = subject_of(library, request, arguments.words.front());
    if (!figure)
        throw Failure(Exit::refused, support::quoted(id) + " has no picture",
                      "`valgus show " + std::string(id) + "` tells how it is done");
    Shot shot{.view = View::pair, .side = request.side};
    if (arguments.has("animated")) shot.view = View::moving;
    if (const auto pose = arguments.one("pose")) {
        shot.view = View::pose;
        shot.pose = pose_of(*pose, figure->poses.size());
        name += ", pose " + std::to_string(shot.pose);
    }
    shot.name = name;
    shot.time = time;
    shot.language = library.language.tag;
    shot.command = arguments.line;
    return draw_svg(picture_of(library, *figure), shot);
}

Exit act_figure(Session& session) {
    const auto& arguments = session.arguments;
    check_drawn(arguments);
    check_ending(arguments, arguments.has("sheet") ? page_form : svg_form);
    const auto& library = session.library();
    const auto request = resolve(library, session.wishes());
    if (arguments.has("sheet"))
        render_sheet(library, request.side, {.command = arguments.line}, session.sink());
    else
        session.write(drawing(library, request, arguments));
    return Exit::done;
}

const std::array figure_groups{&figure_options, &library_options, &settings_options, &output_options, &general_options};

}  // namespace

const Command figure_command{
    .name = "figure",
    .summary = "the picture of an exercise or test, as an SVG file; or those of all, on a page",
    .words = "[ID]",
    .word = Domain::record("ID", propose::pictured),
    .most_words = 1,
    .surplus = "draw one at a time",
    .examples = {"valgus figure clam-shell --animated --side left -o clam-shell.svg",
                 "valgus figure --sheet -o sheet.html"},
    .groups = figure_groups,
    .act = act_figure,
};

}  // namespace valgus::cli
