#include "cli/outputs.hpp"

#include <algorithm>

namespace valgus::cli {

std::vector<Arguments> for_each_output(const Arguments& arguments) {
    const auto outputs = arguments.all("output");
    if (outputs.size() < 2) return {arguments};
    if (const auto format = arguments.one("format"); format && format->in == SaidIn::flag)
        refuse(*format, "one format for several files", "leave it out: their endings say what they are");
    std::vector<Arguments> all;
    for (auto output = outputs.begin(); output != outputs.end(); ++output) {
        if (std::any_of(outputs.begin(), output, [&](const Said& each) { return each.word == output->word; }))
            refuse(*output, output->word + " is named twice", "leave one out");
        all.push_back(arguments);
        all.back().options["output"] = {*output};
    }
    return all;
}

}  // namespace valgus::cli
