# A text file as a string of C: tdnref_embed(schema.sql schema_sql OUT) writes `static const char schema_sql[] = "..."`.
function(tdnref_embed file name out)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${file})
    file(READ ${CMAKE_CURRENT_SOURCE_DIR}/${file} text)
    string(REPLACE "\\" "\\\\" text "${text}")
    string(REPLACE "\"" "\\\"" text "${text}")
    string(REPLACE "\n" "\\n\"\n    \"" text "${text}")
    file(CONFIGURE OUTPUT ${out} CONTENT "/* Made from ${file} by CMake. */\nstatic const char ${name}[] =\n    \"@text@\";\n"
         @ONLY)
endfunction()
