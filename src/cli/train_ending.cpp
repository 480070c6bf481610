#include "cli/train_ending.hpp"

#include "cli/style.hpp"
#include "cli/train_view.hpp"
#include "support/text.hpp"

namespace valgus::cli {

namespace {

void tell_wrapped(Session& session, std::string_view text, int width) {
    const bool is_ascii = screen_wants_ascii(session.arguments, session.surroundings);
    for (const auto& line : support::wrap(text, width))
        session.show((is_ascii ? support::to_ascii(line) : line) + "\n");
}

}  // namespace

void tell_trained(Session& session, const Plan& plan, const Trained& trained) {
    const auto style = screen_style_of(session.arguments, session.surroundings);
    for (const auto& line : words_of_trained(plan, trained)) tell_wrapped(session, line, style.width);
}

void offer_log(Session& session, const Plan& plan, const Trained& trained) {
    static_cast<void>(plan);
    if (!has_anything(trained)) return;
    const auto style = screen_style_of(session.arguments, session.surroundings);
    tell_wrapped(session, "To log it: copy these lines; nothing of a session is kept by itself.", style.width);
}

}  // namespace valgus::cli
