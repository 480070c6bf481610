// Who gives a plan to somebody: stands in the head of a page.
#pragma once

#include <string>

namespace valgus {

struct Clinic {
    std::string name, clinician, phone;  // empty: not said
    std::string logo;                    // the bytes of an image; empty: none

    bool empty() const { return name.empty() && clinician.empty() && phone.empty() && logo.empty(); }
};

}  // namespace valgus
