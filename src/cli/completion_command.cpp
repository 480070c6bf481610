// valgus completion: the script by which a shell completes what is typed; completion.hpp has what that asks for.
#include <array>

#include "cli/completion_scripts.hpp"
#include "cli/session.hpp"
#include "support/nearest.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

struct Shell {
    std::string_view name;
    const std::string_view& script;
};

constexpr std::array shells{
    Shell{"bash", bash_completion},
    Shell{"zsh", zsh_completion},
    Shell{"fish", fish_completion},
};

void propose_shells(const Proposing& /*about*/, Proposals& all) {
    for (const auto& shell : shells) all.add(shell.name);
}

const Shell& shell_named(const std::vector<std::string>& words) {
    std::vector<std::string_view> names;
    for (const auto& shell : shells) {
        if (!words.empty() && words.front() == shell.name) return shell;
        names.push_back(shell.name);
    }
    const auto allowed = "allowed: " + support::join(std::vector<std::string>(names.begin(), names.end()), ", ");
    if (words.empty()) throw Failure(Exit::usage, "for which shell?", allowed);
    const auto near = support::nearest(words.front(), names);
    throw Failure(Exit::usage, "there is no completion for " + support::quoted(words.front()),
                  (near ? "did you mean " + support::quoted(*near) + "? " : std::string()) + allowed);
}

Exit act_completion(Session& session) {
    session.write(shell_named(session.arguments.words).script);
    return Exit::done;
}

const std::array completion_groups{&output_options, &general_options};

}  // namespace

const Command completion_command{
    .name = "completion",
    .summary = "the script by which bash, zsh or fish completes what you type",
    .words = "SHELL",
    .word = Domain::choice("SHELL", propose_shells),
    .most_words = 1,
    .surplus = "name one shell",
    .examples = {"valgus completion bash", "valgus completion fish -o valgus.fish"},
    .groups = completion_groups,
    .act = act_completion,
};

}  // namespace valgus::cli
