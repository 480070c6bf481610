# Archives without a CMake package that offers them: utf8proc has none, and yaml-cpp's speaks of the shared library only.
# For the build, and for who finds the installed library.

# An imported target for an archive and its headers; adds to the list `missing` the Debian package where it is not there.
function(valgus_find_archive target library header package missing)
    if(TARGET ${target})
        return()
    endif()
    find_library(${library}_archive lib${library}.a)
    find_path(${library}_headers ${header})
    mark_as_advanced(${library}_archive ${library}_headers)
    if(NOT ${library}_archive OR NOT ${library}_headers)
        set(${missing} ${${missing}} ${package} PARENT_SCOPE)
        return()
    endif()
    add_library(${target} STATIC IMPORTED)
    set_target_properties(${target} PROPERTIES
        IMPORTED_LOCATION "${${library}_archive}" INTERFACE_INCLUDE_DIRECTORIES "${${library}_headers}")
endfunction()

macro(valgus_find_archives missing)
    valgus_find_archive(valgus::yaml_cpp yaml-cpp yaml-cpp/yaml.h libyaml-cpp-dev ${missing})
    valgus_find_archive(valgus::utf8proc utf8proc utf8proc.h libutf8proc-dev ${missing})
endmacro()
