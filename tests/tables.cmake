# Makes the tables anew and compares them with the committed ones.
execute_process(COMMAND ${GENERATOR} ${DATA} ${MADE} RESULT_VARIABLE status)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "The generator ended with ${status}.")
endif()
execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${MADE} ${COMMITTED} RESULT_VARIABLE different)
if(different)
    message(FATAL_ERROR "lib/tables.inc is not what lib/data makes. Run: cmake --build BUILD --target tables")
endif()
