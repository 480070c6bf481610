// Plans with a library of one's own, the file that is named: reads it, says what is wrong with it, or prints the plan.
#include <fstream>
#include <iostream>
#include <iterator>
#include <valgus/document/document.hpp>
#include <valgus/plan.hpp>
#include <valgus/render.hpp>
#include <valgus/request.hpp>

int main(int count, char** words) {
    const std::string name = count > 1 ? words[1] : "";
    std::ifstream file(name, std::ios::binary);
    valgus::Findings findings;
    const valgus::Layer layer{valgus::parse_yaml({name, {std::istreambuf_iterator<char>(file), {}}}, {}, findings)};
    const auto library = valgus::decode_library({&layer, 1}, findings);
    for (const auto& finding : findings) std::cerr << name << ':' << finding.line << ": " << finding.what << '\n';
    if (!findings.empty()) return 3;

    valgus::Wishes wishes;
    wishes.side = valgus::Said{"right", "a consumer"};
    const auto made = valgus::make_plan(library, valgus::resolve(library, wishes));
    const auto* plan = std::get_if<valgus::Plan>(&made);
    if (plan == nullptr) return 5;
    valgus::find_format("text")->plan(*plan, {}, [](std::string_view piece) { std::cout << piece; });
}
