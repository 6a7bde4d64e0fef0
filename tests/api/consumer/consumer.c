#include <tdnref.h>

#include <stdio.h>
#include <string.h>

int main(void)
{
    static const char text[] = "Thực hiện Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị";
    tdnref_ctx *ctx = NULL;
    tdnref_source *src = NULL;
    int found = 0;
    if (tdnref_ctx_new(&ctx, NULL, NULL) == TDNREF_OK && tdnref_source_new(&src, ctx, NULL) == TDNREF_OK &&
        tdnref_source_parse(src, text, strlen(text), NULL, NULL) == TDNREF_OK &&
        tdnref_source_mention_count(src) == 1) {
        found = strcmp(tdnref_source_mention(src, 0)->number.text, "57-KL/TW") == 0;
    }
    printf("%s %d\n", tdnref_version(), found);
    tdnref_source_free(src);
    tdnref_ctx_free(ctx);
    return found ? 0 : 1;
}
