#include "cli/conversation.hpp"

namespace valgus::cli {

bool can_converse(const Session&) { return false; }
std::optional<Answers> converse(Session&, const Answers*) { return std::nullopt; }

}  // namespace valgus::cli
