"""What makes Helper Kit run: from its sources, and as installers."""
