#include "cli/session.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "cli/names.hpp"
#include "cli/pager.hpp"
#include "cli/style.hpp"
#include "cli/zone.hpp"
#include "support/text.hpp"
#include "system/file_io.hpp"

namespace valgus::cli {

namespace {

// What moves or answers needs the terminal for itself.
bool may_be_paged(const Command& command, const Arguments& said, const Surroundings& around) {
    const auto options = options_of(command);
    const bool has_choice = std::any_of(options.begin(), options.end(),
                                        [](const Option* option) { return option == &pager_options.options.front(); });
    return has_choice && !said.has("no-pager") && !said.has("play") && !to_file(said) && pager_of(around);
}

// The file that `logo=FILE` names.
std::string logo_of(const std::vector<Said>& clinic) {
    constexpr std::string_view key = "logo=";
    for (const auto& said : clinic) {
        if (!said.word.starts_with(key)) continue;
        const auto path = said.word.substr(key.size());
        if (path.empty()) refuse(said, "the logo of the clinic has no file", "name one behind the =");
        auto bytes = system::read_file(path, most_image_bytes);
        if (const auto flaw = flaw_of_image(path, bytes)) refuse(said, flaw->what, flaw->remedy);
        return bytes;
    }
    return {};
}

}  // namespace

// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): what stands in the block was written before it is read
Session::Session(const Command& command, const Arguments& said, const Surroundings& around, std::ostream& out)
    : arguments(said), surroundings(around), command_(command), out_(out) {
    if (may_be_paged(command, said, around)) paged_.emplace();
}

const Library& Session::library() {
    if (!loaded_) {
        loaded_ = load_library(arguments, surroundings);
        loaded_->library = with_names(loaded_->library, names_for(command_, arguments, surroundings));
    }
    return loaded_->library;
}

std::vector<Layer> Session::layers() {
    library();
    return loaded_->layers.empty() ? std::vector<Layer>(1, builtin_layer()) : loaded_->layers;
}

Wishes Session::wishes() const {
    Wishes wishes;
    wishes.today = arguments.today;
    for (const auto* option : options_of(command_))
        if (const auto said = arguments.options.find(option->name); said != arguments.options.end())
            option->wish.put(said->second, wishes);
    wishes.logo = logo_of(wishes.clinic);
    look_up_zone(wishes, surroundings);
    return wishes;
}

void Session::write(std::string_view text) {
    if (block_used_ + text.size() > block_.size()) flush();
    if (text.size() > block_.size()) return send(text);
    block_used_ += text.copy(block_.data() + block_used_, text.size());
}

Sink Session::sink() {
    return [this](std::string_view piece) { write(piece); };
}

Sink Session::text_sink() {
    if (!wants_ascii(arguments, surroundings)) return sink();
    return [this](std::string_view lines) { write(support::to_ascii(lines)); };
}

// Not kept open: where a file must have a name meanwhile, nothing could interrupt.
void Session::claim() {
    if (!to_file(arguments)) return;
    file();
    file_.reset();
}

void Session::show(std::string_view text) {
    if (!to_file(arguments)) flush();
    write_to(out_, text);
}

void Session::flush() {
    if (block_used_ > 0) send({block_.data(), std::exchange(block_used_, 0)});
}

void Session::finish() {
    flush();
    if (paged_) write_paged(out_, *std::exchange(paged_, std::nullopt), surroundings);
    if (!to_file(arguments) || leaves_file_) return;
    file().publish();
    if (file_->is_stream()) return;
    wrote = "wrote " + support::escape_controls(arguments.one("output")->word);
    if (!next.empty()) wrote.append("; ").append(next);
}

void Session::send(std::string_view text) {
    if (paged_)
        paged_->append(text);
    else if (to_file(arguments))
        file().write(text);
    else
        write_to(out_, text);
}

system::NewFile& Session::file() {
    if (file_) return *file_;
    const auto output = arguments.one("output");
    if (output->word.empty()) throw Failure(Exit::usage, output->by + ": an empty value", "name a file, or -");
    return file_.emplace(output->word, arguments.has("force") ? system::Overwrite::yes : system::Overwrite::no);
}

void write_to(std::ostream& out, std::string_view text) {
    errno = 0;
    out << text << std::flush;
    if (out) return;
    throw Failure(Exit::io, "cannot write to standard output" +
                                (errno == 0 ? std::string() : ": " + std::string(std::strerror(errno))));
}

}  // namespace valgus::cli
