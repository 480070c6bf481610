#include "valgus/program.hpp"

namespace valgus {

std::variant<Program, Refusal> make_program(const Library& library, const Request& request, const Schedule& schedule) {
    Program program;
    program.schedule = schedule;
    auto made = make_plan(library, request);
    program.plans.push_back(std::get<Plan>(made));
    program.whole = program.plans.front();
    return program;
}

}  // namespace valgus
