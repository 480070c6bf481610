#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <vector>

#include "system/clock.hpp"
#include "system/editor.hpp"
#include "system/file_io.hpp"
#include "system/keys.hpp"
#include "system/pager.hpp"
#include "system/speaker.hpp"
#include "system/terminal.hpp"
#include "valgus/run.hpp"

int main(int argc, char** argv) {
    using namespace valgus;
    // A closed standard stream must not become the next file that is opened.
    for (int descriptor = open("/dev/null", O_RDONLY); descriptor >= 0; descriptor = open("/dev/null", O_RDONLY))
        if (descriptor > STDERR_FILENO) {
            close(descriptor);
            break;
        }
    std::signal(SIGXFSZ, SIG_IGN);             // a file that may not grow is a failed write, not a death
    std::signal(SIGPIPE, SIG_DFL);             // even if the parent ignores it: `valgus plan | head` ends quietly
    std::setvbuf(stdout, nullptr, _IONBF, 0);  // what is written comes in blocks already
    const std::vector<std::string_view> args(argv + 1, argv + argc);
    using Clock = std::chrono::steady_clock;
    system::Keyboard keyboard(STDIN_FILENO);
    const auto next_key = [&](std::optional<std::chrono::milliseconds> most) {
        auto key = keyboard.next(most);
        if (key.kind == Key::Kind::resumed) key.screen = system::describe_terminal(STDOUT_FILENO);
        return key;
    };
    system::Speaker speaker;
    const bool is_terminal = isatty(STDIN_FILENO) == 1;
    const Surroundings surroundings{
        .environment = system::process_environment,
        .standard_input = [](std::size_t most) { return system::read_all(STDIN_FILENO, "<stdin>", most); },
        .input_is_terminal = is_terminal,
        .out = system::describe_terminal(STDOUT_FILENO),
        .err = system::describe_terminal(STDERR_FILENO),
        .key = is_terminal ? next_key : decltype(Surroundings::key)(),
        .edit = is_terminal ? system::edit : decltype(Surroundings::edit)(),
        .page = system::page,
        .rest = [&] { keyboard.rest(); },
        .now = [] { return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now().time_since_epoch()); },
        .clock = system::utc_now,
        .screen = [&](bool is_own) { keyboard.screen(is_own, STDOUT_FILENO); },
        .say = [&](std::span<const std::string> program,
                   std::string_view phrase) { return speaker.say(program, phrase); },
    };
    return run(args, system::local_today(), std::cout, std::cerr, surroundings);
}
