# yaml-cpp and utf8proc, for the build and for who finds the installed library. By their files, since not every version
# has a CMake package, and those that have one differ in what it offers: archives where the program is to be one file,
# else what the system prefers, shared libraries where it has both.

# An imported target for a library and its headers; adds to the list `missing` its Debian package where it is not there.
function(valgus_find_library target library header package only_archives missing)
    if(TARGET ${target})
        return()
    endif()
    set(name ${library})
    set(kind library)
    if(only_archives)
        set(name lib${library}.a)
        set(kind archive)
    endif()
    find_library(${library}_${kind} ${name})
    find_path(${library}_headers ${header})
    mark_as_advanced(${library}_${kind} ${library}_headers)
    if(NOT ${library}_${kind} OR NOT ${library}_headers)
        set(${missing} ${${missing}} ${package} PARENT_SCOPE)
        return()
    endif()
    add_library(${target} UNKNOWN IMPORTED)
    set_target_properties(${target} PROPERTIES
        IMPORTED_LOCATION "${${library}_${kind}}" INTERFACE_INCLUDE_DIRECTORIES "${${library}_headers}")
endfunction()

macro(valgus_find_libraries only_archives missing)
    valgus_find_library(valgus::yaml_cpp yaml-cpp yaml-cpp/yaml.h libyaml-cpp-dev ${only_archives} ${missing})
    valgus_find_library(valgus::utf8proc utf8proc utf8proc.h libutf8proc-dev ${only_archives} ${missing})
endmacro()
