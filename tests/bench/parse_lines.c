/* What every reader of these lines has to do at least: cJSON's parse and free of each. */
#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    char *line = NULL;
    size_t size = 0, nodes = 0;
    ssize_t length;
    while ((length = getline(&line, &size, stdin)) > 0) {
        cJSON *root = cJSON_ParseWithLength(line, (size_t)length);
        nodes += root != NULL;
        cJSON_Delete(root);
    }
    free(line);
    printf("%zu\n", nodes);
    return 0;
}
