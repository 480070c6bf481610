#include "resolve/elsewhere.hpp"

#include "support/wording.hpp"

namespace valgus {

namespace {

template <class T>
std::string said_with(const Library& library, std::optional<Ref<T>> found, std::string_view option) {
    if (!found) return {};
    return "it is a " + std::string(T::noun) + ": --" + std::string(option) + ' ' + std::string(library[*found].id);
}

// One that stands for a joint.
std::optional<Ref<Fault>> fault_said(const Library& library, std::string_view word) {
    const auto fault = find<Fault>(library, word);
    return fault && library[*fault].joint ? fault : std::nullopt;
}

}  // namespace

std::string led_elsewhere(const Library& library, std::string_view word) {
    for (const auto& led : {said_with(library, find<Condition>(library, word), "condition"),
                            said_with(library, find<Joint>(library, word), "focus"),
                            said_with(library, fault_said(library, word), "focus"),
                            said_with(library, find<Position>(library, word), "position"),
                            said_with(library, find<Equipment>(library, word), "equipment")})
        if (!led.empty()) return led;
    if (const auto topic = find<Topic>(library, word))
        return "it is a topic: `valgus about " + std::string(library[*topic].id) + '`';
    return {};
}

}  // namespace valgus
