// R14, R16: every reason and heading of a plan in words.
#pragma once

#include "planner/decision.hpp"
#include "valgus/plan.hpp"

namespace valgus {

// "foam roller or massage ball not at hand", or "nothing left teaches its prerequisite, short foot (…)"
std::string lacks(const Library& library, const Candidate& candidate);

// Of each skill, where a plan needs it first.
struct Need {
    std::size_t order = none, need = 0;  // which of its exercises, and which of that one's needs
    static constexpr auto none = static_cast<std::size_t>(-1);
    friend auto operator<=>(const Need&, const Need&) = default;
};
std::vector<Need> first_needs(const Decision& decision);

std::string why_in(const Decision& decision, const std::vector<Need>& needs, const Choice& choice);
std::string why_out(const Decision& decision, const Omission& omission);
std::string headline(const Decision& decision, Seconds total);
// How every headline begins: "Your right leg", "ankle", "stairs at 45°".
std::vector<std::string> subject_of(const Library& library, const Request& request);

// R10: doses that grew, stages that began and exercises that entered since last week, a sentence each.
std::vector<std::string> news_of(const Decision& decision);
// The same in a few words: "new: Step up; harder: Short foot; more: Clam shell, Wall slide"; empty: none.
std::string news_in_brief(const Decision& decision);

// The whole decision in plain sentences: what was asked, what came in, what did not, what the minutes went to.
std::vector<std::string> account_of(const Decision& decision, const Plan& plan);
// The same of a program; `decision` holds all that its sessions hold, `whole` the reasons.
std::vector<std::string> account_of_program(const Decision& decision, const Plan& whole, const Schedule& schedule);

}  // namespace valgus
