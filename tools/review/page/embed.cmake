# embed.cmake - the page's files as C arrays, and the hash that lets a browser run this script and no other.
#
# cmake -DPAGE=FOLDER -DOUT=FILE -P embed.cmake

function(embed name file)
    file(READ ${file} hex HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
    string(REGEX REPLACE "((0x..,){24})" "\\1\n    " bytes "${bytes}")
    set(text "${text}static const unsigned char ${name}[] = {\n    ${bytes}0x00};\n" PARENT_SCOPE)
endfunction()

# Base64 of a hash in hexadecimal digits: three of them are two letters; of 64, one is left over.
function(base64 out hex)
    set(alphabet ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/)
    set(result "")
    foreach(at RANGE 0 60 3)
        string(SUBSTRING ${hex} ${at} 3 digits)
        math(EXPR high "0x${digits} >> 6")
        math(EXPR low "0x${digits} & 63")
        string(SUBSTRING ${alphabet} ${high} 1 first)
        string(SUBSTRING ${alphabet} ${low} 1 second)
        string(APPEND result ${first}${second})
    endforeach()
    string(SUBSTRING ${hex} 63 1 digit)
    math(EXPR last "0x${digit} << 2")
    string(SUBSTRING ${alphabet} ${last} 1 letter)
    set(${out} "${result}${letter}=" PARENT_SCOPE)
endfunction()

set(text "/* Made from tools/review/page by embed.cmake. */\n")
embed(page_template ${PAGE}/page.html)
embed(page_style ${PAGE}/page.css)
embed(page_script ${PAGE}/page.js)
file(SHA256 ${PAGE}/page.js hex)
base64(hash ${hex})
file(WRITE ${OUT} "${text}static const char page_hash[] = \"${hash}\";\n")
