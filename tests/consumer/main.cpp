// Plans with the installed library in a program of one's own, which reads no file and knows no command line.
#include <iostream>
#include <valgus/plan.hpp>
#include <valgus/render.hpp>
#include <valgus/request.hpp>

int main() {
    const auto library = valgus::builtin_library();

    valgus::Wishes wishes;
    wishes.side = valgus::Said{"right", "a consumer"};
    wishes.focus = {valgus::Said{"ankle", "a consumer"}};
    const auto made = valgus::make_plan(library, valgus::resolve(library, wishes));

    const auto* plan = std::get_if<valgus::Plan>(&made);
    if (plan == nullptr) return 1;
    valgus::find_format("text")->plan(*plan, {}, [](std::string_view piece) { std::cout << piece; });
}
