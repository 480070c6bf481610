#include "assess/reasoning.hpp"
#include "support/wording.hpp"

namespace valgus {

std::optional<Finding> clash_with_age(const Library& library, const Answers& answers) {
    const Subjects subjects(library);
    const Reasoning reasoning(library, answers, subjects);
    const auto subject = reasoning.filled_by(Fills::age);
    const auto age = subject ? reasoning.number(*subject) : std::nullopt;
    const auto* const named = reasoning.filling(Fills::conditions);
    if (!age || named == nullptr) return std::nullopt;
    for (const auto& word : named->words) {
        const auto condition = find<Condition>(library, word);
        if (!condition || may_be_at(library[*condition], age->whole())) continue;
        const auto& ages = *library[*condition].ages;
        return Finding{.what = support::quoted(word) + " does not go with the age of " + written(*age),
                       .remedy = "it is for " + std::to_string(ages.low) + " to " + std::to_string(ages.high) +
                                 " years: mend one of them"};
    }
    return std::nullopt;
}

}  // namespace valgus
