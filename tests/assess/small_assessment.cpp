#include "assess/small_assessment.hpp"

#include "testing.hpp"

namespace testing {

std::string Asking::text() const {
    std::string all = "conditions: " + conditions + "\nassessment:\n";
    const auto add = [&](const std::string& section, const std::vector<std::string>& records) {
        if (!records.empty()) all += "  " + section + ":\n";
        for (const auto& record : records) all += "    - " + record + "\n";
    };
    add("blocks", blocks);
    add("questions", questions);
    add("facts", facts);
    add("points", points);
    add("rules", rules);
    return all;
}

std::string library_text(const Asking& asking) {
    return std::string(vocabulary) + "exercises:\n" + exercise("a", "hip", "strengthen") + "\n" +
           exercise("b", "ankle", "strengthen") + "\n" + asking.text();
}

}  // namespace testing
