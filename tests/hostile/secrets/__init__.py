"""Planted secrets: what a customer's computer holds, made by the class, and the search for it.

Written apart from the rules that are to find them.
"""
