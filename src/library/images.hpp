// Pictures of exercises that lie beside a library: `image: clam-shell.png`.
#pragma once

#include <map>
#include <span>
#include <string>

#include "library/overlay.hpp"
#include "valgus/library/library.hpp"

namespace valgus {

// Whether a path leads to a picture in the library's own folder, by how it is written.
bool is_image(std::string_view path);

// Their bytes, by the path from the document: they stand still while the library is there.
using ImageBytes = std::map<std::pair<std::string_view, std::string_view>, std::string>;

// Gives every exercise the bytes of its image. What cannot be read, is no picture or could reach beyond itself is a
// finding. `records` are the mappings of the exercises.
void read_images(const ReadBeside& read_beside, ImageBytes& bytes, std::span<Exercise> exercises,
                 std::span<const Mappings> records, Findings& findings);

}  // namespace valgus
