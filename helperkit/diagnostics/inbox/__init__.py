"""Many reports at once: each is read once into a row, and the rows answer what breaks for whom.

From the folder to the answer: `folder` finds the files, `taking_in` reads the new ones with all
cores, `store` keeps a row of each in Parquet files, `counting` asks DuckDB, `answers` says what
stands out, `page` draws it. Needs the extra `fleet`; nothing else of the program does.
"""
