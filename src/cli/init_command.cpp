// valgus init: the beginning of a library of one's own, with its schema for editors beside it.
#include <array>

#include "cli/session.hpp"
#include "cli/starter.hpp"
#include "support/shell.hpp"
#include "support/wording.hpp"
#include "system/file_io.hpp"
#include "valgus/stages/schema.hpp"

namespace valgus::cli {

namespace {

constexpr std::string_view modeline = "# yaml-language-server: $schema=schema.json\n";

struct Starter {
    std::string_view text;
    bool stands_alone = false;  // without the shipped library
};

Starter starter_of(const Arguments& arguments) {
    const auto named = arguments.one("for");
    if (named && arguments.has("empty")) refuse(*named, "and --empty at once", "choose one of them");
    if (arguments.has("empty")) return {empty_library};
    if (!named) return {starter_library};
    if (named->word != examples.front())
        refuse(*named, "there is no example for " + support::quoted(named->word),
               "allowed: " + std::string(examples.front()));
    return {shoulder_library, true};
}

// Told is how to go on.
void tell_next(Session& session, const std::string& folder, bool stands_alone) {
    const auto say = [&](std::string file, std::string what, std::string remedy) {
        session.told.push_back({.file = std::move(file), .what = std::move(what), .remedy = std::move(remedy)});
    };
    say(folder + "/library.yaml", "is written", "open it in an editor: it says what each line is for");
    say(folder + "/schema.json", "is written",
        "an editor that knows YAML schemas completes keys and marks mistakes by it");
    say({},
        "next: `valgus check " + support::shell_operand(folder) + "`, then `valgus plan" +
            support::shell_option("--library", folder) + (stands_alone ? "" : " --side right") + "`",
        {});
}

Exit act_init(Session& session) {
    const auto& arguments = session.arguments;
    if (arguments.words.empty()) throw Failure(Exit::usage, "which folder?", "write `valgus init my-library`");
    const auto starter = starter_of(arguments);
    auto folder = arguments.words.front();
    while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
    if (folder.empty()) throw Failure(Exit::usage, "the name of the folder is empty", "write `valgus init my-library`");
    const auto overwrite = arguments.has("force") ? system::Overwrite::yes : system::Overwrite::no;
    system::make_folder(folder);
    // Both can be had, or neither is written.
    system::NewFile library(folder + "/library.yaml", overwrite);
    system::NewFile schema(folder + "/schema.json", overwrite);
    library.write(std::string(modeline) + std::string(starter.text));
    write_json(library_schema(starter.stands_alone ? Library() : builtin_library()),
               [&](std::string_view piece) { schema.write(piece); });
    schema.publish();
    library.publish();
    tell_next(session, folder, starter.stands_alone);
    return Exit::done;
}

const std::array init_groups{&init_options, &force_options, &general_options};

}  // namespace

const Command init_command{
    .name = "init",
    .summary = "begin a library of your own: a file to edit, and its schema for your editor",
    .words = "FOLDER",
    .word = Domain::folder("FOLDER"),
    .most_words = 1,
    .surplus = "name one folder",
    .examples = {"valgus init my-library", "valgus init my-shoulders --for shoulder"},
    .groups = init_groups,
    .act = act_init,
};

}  // namespace valgus::cli
