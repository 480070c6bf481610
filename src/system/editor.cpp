#include "system/editor.hpp"

#include "system/other_program.hpp"

namespace valgus::system {

bool edit(const std::string& command, const std::string& path) {
    OtherProgram editor;
    // A name that begins with a dash is no option of the editor.
    if (!editor.start({.command = command, .argument = path.starts_with('-') ? "./" + path : path})) return false;
    return editor.exit_code() == 0;
}

}  // namespace valgus::system
