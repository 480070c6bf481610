#include <algorithm>

#include "valgus/request.hpp"

namespace valgus {

Finding Said::finding(std::string what, std::string remedy) const {
    auto finding = at ? *at : Finding{};
    finding.what = by + ": " + std::move(what);
    finding.remedy = std::move(remedy);
    return finding;
}

Exit exit_of(const Findings& findings) {
    return std::all_of(findings.begin(), findings.end(), [](const Finding& finding) { return !finding.file.empty(); })
               ? Exit::data
               : Exit::usage;
}

}  // namespace valgus
